using System.CommandLine;
using System.Globalization;
using ChatBot.Hosting;
using ChatBot.Terminal;
using Spectre.Console;

namespace ChatBot.Commands;

/// <summary><c>index</c>: builds the index and prints what is in it.</summary>
internal static class IndexCommand
{
    public static Command Create()
    {
        var corpus = CorpusOption.Create();
        var command = new Command("index", "Builds the index and prints what is in it.") { corpus };
        command.SetAction((parsed, cancellationToken) =>
        {
            using var host = ChatBotComposition.CreateBuilder(parsed.GetValue(corpus)).Build();
            var loaded = host.Services.GetRequiredService<IndexLoader>().Load(cancellationToken);
            Print(TerminalConsole.For(parsed.InvocationConfiguration.Output), loaded);

            return Task.FromResult((int)ExitCode.Answered);
        });

        return command;
    }

    private static void Print(IAnsiConsole console, LoadedCorpus loaded)
    {
        var table = new Table().Border(TableBorder.Simple).HideHeaders().AddColumn("").AddColumn(new TableColumn("").RightAligned());
        foreach (var (name, value) in Contents(loaded))
        {
            table.AddRow(name, value);
        }

        console.Write(table);
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
        yield return ("build time", string.Create(CultureInfo.InvariantCulture, $"{loaded.BuildTime.TotalMilliseconds:#,0} ms"));
    }

    private static string Number(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
