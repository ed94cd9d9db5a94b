using System.CommandLine;
using System.Globalization;
using ChatBot.Hosting;
using ChatBot.Hosting.Keeping;
using ChatBot.Retrieval.Persistence;
using ChatBot.Terminal;
using Spectre.Console;

namespace ChatBot.Commands;

/// <summary><c>index</c>: builds the index, keeps it for the next start, and prints what is in it; or compares what is kept with it.</summary>
internal static class IndexCommand
{
    public static Command Create()
    {
        var corpus = CorpusOption.Create();
        var verify = new Option<bool>("--verify") { Description = "Check every byte of the index that is kept in Storage:Path, and compare it with one built anew." };
        var command = new Command("index", "Builds the index, keeps it for the next start, and prints what is in it.") { corpus, verify };
        command.SetAction((parsed, cancellationToken) =>
        {
            using var host = ChatBotComposition.CreateBuilder(parsed.GetValue(corpus)).Build();
            var loader = host.Services.GetRequiredService<IndexLoader>();
            var kept = host.Services.GetRequiredService<KeptIndex>();
            var output = parsed.InvocationConfiguration.Output;
            var loaded = loader.Build(cancellationToken);
            if (parsed.GetValue(verify))
            {
                var (exitCode, finding) = Verify(kept, loader.Origin!, loaded);
                output.WriteLine(finding);
                return Task.FromResult((int)exitCode);
            }

            Print(TerminalConsole.For(output), loaded, loader.Keep() ? kept.Location : "nowhere");
            return Task.FromResult((int)ExitCode.Answered);
        });

        return command;
    }

    private static (ExitCode ExitCode, string Finding) Verify(KeptIndex kept, CorpusOrigin origin, LoadedCorpus fresh) => kept.Open(origin) switch
    {
        Opening.Opened opened when SnapshotComparison.FirstDifference(opened.Index, fresh.Index) is { } difference =>
            (ExitCode.Failure, $"✗ {kept.Location} is not what a fresh build is. {difference} Delete it, and please report this."),
        Opening.Opened => (ExitCode.Answered, string.Create(
            CultureInfo.InvariantCulture,
            $"✓ {kept.Location} is whole, and is what a fresh build is: {fresh.Index.Documents.Count:N0} documents, {fresh.Index.Passages.Count:N0} passages.")),
        Opening.Unusable unusable => (ExitCode.Failure, $"✗ {kept.Location} cannot be used: {unusable.Reason}. `index` writes it anew."),
        Opening.Outdated => (ExitCode.Failure, $"✗ {kept.Location} is of other documents, or of an earlier state of them. `index` writes it anew."),
        _ => (ExitCode.WrongUsage, kept.Location.Length > 0 ? $"No index is kept in {kept.Location}. `index` writes it." : "Storage:Path is empty, so that nothing is kept. Name a folder."),
    };

    private static void Print(IAnsiConsole console, LoadedCorpus loaded, string keptIn)
    {
        var table = new Table().Border(TableBorder.Simple).HideHeaders().AddColumn("").AddColumn(new TableColumn("").RightAligned());
        foreach (var (name, value) in Contents(loaded))
        {
            table.AddRow(name, value);
        }

        console.Write(table);
        console.Write(new Text($"kept in: {keptIn}{Environment.NewLine}"));
        foreach (var warning in loaded.Warnings)
        {
            console.Write(new Text($"left out: {warning}{Environment.NewLine}"));
        }
    }

    private static IEnumerable<(string Name, string Value)> Contents(LoadedCorpus loaded)
    {
        var index = loaded.Index;
        yield return ("documents", Number(index.Documents.Count));
        yield return ("indexed passages", Number(index.Passages.Count));
        foreach (var (kind, count) in index.Documents.SelectMany(d => d.Passages).CountBy(p => p.Kind).OrderBy(p => p.Key))
        {
            yield return ($"  {kind.ToString().ToLowerInvariant()}", Number(count));
        }

        var terms = index.Terms.ToList();
        yield return ("terms", Number(terms.Count));
        yield return ("postings", Number(terms.Sum(index.PassagesWith)));
        var parts = SnapshotWriter.Write(index, [], Stream.Null);
        yield return ("bytes, in the file and in memory once it is opened", Number(parts.Sum(part => part.Bytes)));
        foreach (var (name, bytes) in parts)
        {
            yield return ($"  {name}", Number(bytes));
        }

        yield return ("build time", string.Create(CultureInfo.InvariantCulture, $"{loaded.BuildTime.TotalMilliseconds:#,0} ms"));
    }

    private static string Number(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
