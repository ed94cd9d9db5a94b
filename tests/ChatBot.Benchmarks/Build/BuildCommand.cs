using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using ChatBot.Answers;
using ChatBot.Corpus;
using ChatBot.Documents;
using ChatBot.Documents.Splitting;
using ChatBot.Language;
using ChatBot.Language.Words;
using ChatBot.Retrieval;

namespace ChatBot.Benchmarks.Build;

/// <summary><c>build</c>: how fast a corpus is indexed, with and without its annotations, and how soon a change can be found.</summary>
/// <remarks>All that runs in parallel takes what processors it may: <c>taskset -c 0</c> in front gives the figures of one core.</remarks>
internal static class BuildCommand
{
    private const int Updates = 5;

    private static readonly Option<string> Corpus = new("--corpus") { Description = "As the program's --corpus.", Required = true };

    public static Command Create()
    {
        var command = new Command("build", "Measures how fast a corpus is indexed, and how soon a change can be found.") { Corpus };
        command.SetAction(result =>
        {
            var documents = CorpusReader.Read(result.GetRequiredValue(Corpus), new CorpusOptions { MaxCorpusBytes = long.MaxValue }, CancellationToken.None).Documents;
            ForSearchOnly([.. documents.Take(documents.Count / 10)]); // the just-in-time compiler's turn
            var (index, searchOnly) = Timed(() => ForSearchOnly(documents));
            var (built, whole) = Timed(() => Build(documents));
            var updates = Enumerable.Range(0, Updates).Select(number => Update(built, documents, number)).Order().ToList();
            var passages = index.Passages.Count;

            Write($"{passages} passages of {documents.Count} documents, {Environment.ProcessorCount} processors");
            Write($"for search only   {passages / searchOnly.Elapsed.TotalSeconds,9:0} passages/s, {passages / searchOnly.Processor.TotalSeconds:0} in a second of processor time");
            Write($"with annotations  {passages / whole.Elapsed.TotalSeconds,9:0} passages/s, {passages / whole.Processor.TotalSeconds:0} in a second of processor time");
            Write($"a change is found {updates[Updates / 2].TotalMilliseconds,9:0} ms later (median of {Updates}; at most {updates[^1].TotalMilliseconds:0} ms)");
        });

        return command;
    }

    private static IndexSnapshot ForSearchOnly(IReadOnlyList<Document> documents)
    {
        var builder = new IndexBuilder(new RetrievalOptions());
        foreach (var document in documents)
        {
            builder.Add(new AnalyzedDocument(document, PassageSplitter.Split(document), Annotations.None));
        }

        return builder.Build();
    }

    private static Built Build(IReadOnlyList<Document> documents)
    {
        var analysis = CorpusAnalysis.Empty.With(documents);
        var builder = new IndexBuilder(new RetrievalOptions());
        foreach (var document in analysis.Documents)
        {
            builder.Add(document);
        }

        var index = new LiveIndex(builder.Build());
        _ = new QuestionAnswerer(index.Current);

        return new Built(analysis, index);
    }

    /// <summary>Changes one document, and takes the time until a question finds what is new in it.</summary>
    private static TimeSpan Update(Built built, IReadOnlyList<Document> documents, int number)
    {
        var changed = documents.ToArray();
        var place = documents.Count * (number + 1) / (Updates + 1);
        var news = string.Create(CultureInfo.InvariantCulture, $"Zorbulator{number}");
        changed[place] = changed[place] with { Text = $"{changed[place].Text}\n\n{news} leads the harbour office." };
        var (found, took) = Timed(() =>
        {
            built.Index.Replace(built.Analysis.With(changed).Documents);
            return new QuestionAnswerer(built.Index.Current).Answer(new Question(QuestionKind.Who, $"is {news}?"));
        });

        return found is not null && built.Index.Current.PassagesWith(TermReader.ReadWord(news).Stem) == 1
            ? took.Elapsed
            : throw new InvalidOperationException($"{news} was not found.");
    }

    private static (T Made, Took Took) Timed<T>(Func<T> make)
    {
        GC.Collect();
        var used = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        var made = make();

        return (made, new Took(Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - used));
    }

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>The processor's time is not stretched by others at the machine.</summary>
    private sealed record Took(TimeSpan Elapsed, TimeSpan Processor);

    private sealed record Built(CorpusAnalysis Analysis, LiveIndex Index);
}
