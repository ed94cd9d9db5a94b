using System.CommandLine;
using System.Diagnostics;
using ChatBot.Answers;
using ChatBot.Commands.Evaluation;
using ChatBot.Corpus;
using ChatBot.Documents;
using ChatBot.Retrieval;
using ChatBot.Retrieval.Persistence;
using ChatBot.Storage.Snapshots;

namespace ChatBot.Benchmarks.Snapshots;

/// <summary><c>open</c>: builds an index and writes it; another process then opens it, answers questions from it, and says how long that took and how much memory it has.</summary>
internal static class OpenCommand
{
    private static readonly Option<string?> Corpus = new("--corpus") { Description = "As the program's --corpus." };
    private static readonly Option<string> Questions = new("--questions") { Description = "A file of questions, as `eval` reads.", Required = true };
    private static readonly Option<int> Asked = new("--asked") { Description = "How many of the questions to ask.", DefaultValueFactory = _ => 1000 };
    private static readonly Option<string?> Snapshot = new("--snapshot") { Description = "Opens this file in this process; without --corpus." };

    public static Command Create()
    {
        var command = new Command("open", "Writes the index of a corpus and opens it in another process.") { Corpus, Questions, Asked, Snapshot };
        command.SetAction(result =>
        {
            if (result.GetValue(Snapshot) is { } file)
            {
                Open(file, result.GetValue(Questions)!, result.GetValue(Asked));
                return;
            }

            var folder = Directory.CreateTempSubdirectory("chatbot-benchmarks-").FullName;
            try
            {
                Write(result.GetValue(Corpus) ?? throw new ArgumentException("Name a --corpus."), Path.Combine(folder, "index.snapshot"));
                using var other = Process.Start(Environment.ProcessPath!, Arguments(result, Path.Combine(folder, "index.snapshot")));
                other.WaitForExit();
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        });

        return command;
    }

    private static IEnumerable<string> Arguments(ParseResult result, string snapshot) =>
        ["open", "--questions", result.GetValue(Questions)!, "--asked", $"{result.GetValue(Asked)}", "--snapshot", snapshot];

    private static void Write(string corpus, string path)
    {
        var documents = CorpusReader.Read(corpus, new CorpusOptions { MaxCorpusBytes = long.MaxValue }, CancellationToken.None).Documents;
        var watch = Stopwatch.StartNew();
        var builder = new IndexBuilder(new RetrievalOptions());
        foreach (var document in CorpusAnalyzer.Analyze(documents))
        {
            builder.Add(document);
        }

        var index = builder.Build();
        Say("documents", documents.Count);
        Say("characters", documents.Sum(d => (long)d.Text.Length));
        Say("passages", index.Passages.Count);
        Say("analysed and indexed in ms", watch.ElapsedMilliseconds);

        watch.Restart();
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 20);
        SnapshotWriter.Write(index, [], file);
        file.Flush(flushToDisk: true);
        Say("written in ms", watch.ElapsedMilliseconds);
        Say("bytes of the file", file.Length);
    }

    private static void Open(string path, string file, int asked)
    {
        var questions = QuestionFile.Read(file).Select(QuestionFile.ToQuestion).ToArray();
        new Random(6).Shuffle(questions);
        var answerer = FirstAnswer(path, questions[0], "first time in the process");
        var watch = Stopwatch.StartNew();
        foreach (var question in questions.Take(asked))
        {
            answerer.Answer(question);
        }

        Say("ms a question", watch.Elapsed.TotalMilliseconds / Math.Min(asked, questions.Length));
        using var process = Process.GetCurrentProcess();
        Say("resident bytes", process.WorkingSet64);
        Say("resident bytes a passage", process.WorkingSet64 / answerer.Snapshot.Passages.Count);
        Say("managed bytes", GC.GetTotalMemory(forceFullCollection: true));
        for (var turn = 1; turn <= 3; turn++)
        {
            answerer = FirstAnswer(path, questions[turn], "again");
        }
    }

    private static QuestionAnswerer FirstAnswer(string path, Question question, string when)
    {
        var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var answerer = Open(path);
        Say($"opened in ms, {when}", watch.Elapsed.TotalMilliseconds);
        answerer.Answer(question);
        Say("  until the first answer", watch.Elapsed.TotalMilliseconds);
        Say("  of them on a processor", (Environment.CpuUsage.TotalTime - before).TotalMilliseconds); // what a busy machine would not change

        return answerer;
    }

    private static QuestionAnswerer Open(string path)
    {
        using var file = new OpenSnapshot(path);
        var index = IndexSnapshot.Empty;
        Parallel.Invoke(() => index = new SnapshotReader(file).Read(new RetrievalOptions()), QuestionAnswerer.Prepare); // as the program does

        return new QuestionAnswerer(index);
    }

    private static void Say(string what, double number) => Console.WriteLine(FormattableString.Invariant($"{what,-45}{number,15:#,0.###}"));
}
