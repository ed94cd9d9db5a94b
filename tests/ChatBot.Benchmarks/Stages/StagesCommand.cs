using System.CommandLine;
using System.Globalization;
using ChatBot.Answers;
using ChatBot.Commands;
using ChatBot.Commands.Evaluation;
using ChatBot.Conversation;
using ChatBot.Corpus;
using ChatBot.Documents;
using ChatBot.Retrieval;
using Spectre.Console;

namespace ChatBot.Benchmarks.Stages;

/// <summary><c>stages</c>: where the time of a question goes, over many of them.</summary>
internal static class StagesCommand
{
    private const int Seed = 6;

    private static readonly Option<string> Corpus = new("--corpus") { Description = "As the program's --corpus.", Required = true };
    private static readonly Option<string> Questions = new("--questions") { Description = "A file of questions, as `eval` reads.", Required = true };
    private static readonly Option<int> Rounds = new("--rounds") { Description = "How often each question is asked; its median counts.", DefaultValueFactory = _ => 5 };
    private static readonly Option<int> Most = new("--most") { Description = "How many of the questions to ask.", DefaultValueFactory = _ => 1000 };

    public static Command Create()
    {
        var command = new Command("stages", "Measures how long each stage of a question takes.") { Corpus, Questions, Rounds, Most };
        command.SetAction(result =>
        {
            var bot = Build(result.GetRequiredValue(Corpus));
            var messages = Messages(result.GetRequiredValue(Questions), result.GetValue(Most));
            StagesTable.Write(Measure(bot, messages, result.GetValue(Rounds)), messages.Count);
        });

        return command;
    }

    private static Bot Build(string path)
    {
        var documents = CorpusReader.Read(path, new CorpusOptions { MaxCorpusBytes = long.MaxValue }, CancellationToken.None).Documents;
        var builder = new IndexBuilder(new RetrievalOptions());
        foreach (var document in CorpusAnalyzer.Analyze(documents))
        {
            builder.Add(document);
        }

        var answerer = new QuestionAnswerer(builder.Build());
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{answerer.Snapshot.Passages.Count} passages"));

        return new Bot(() => answerer);
    }

    private static List<string> Messages(string path, int most)
    {
        var questions = QuestionFile.Read(path).ToArray();
        new Random(Seed).Shuffle(questions);

        return [.. questions.Take(most).Select(q => $"/{q.Command} {q.Text}")];
    }

    /// <summary>For each stage, each question's median in milliseconds, sorted; the last are those of the whole question.</summary>
    private static List<double[]> Measure(Bot bot, List<string> messages, int rounds)
    {
        var runs = messages.Select(_ => new List<double[]>()).ToList();
        for (var round = 0; round <= rounds; round++)
        {
            foreach (var (number, message) in messages.Index())
            {
                var times = Ask(bot, message);
                if (round > 0)
                {
                    runs[number].Add(times);
                }
            }
        }

        return [.. Enumerable.Range(0, StageTimes.Names.Count + 1).Select(stage =>
            runs.Select(question => Percentile([.. question.Select(times => times[stage]).Order()], 50)).Order().ToArray())];
    }

    private static double[] Ask(Bot bot, string message)
    {
        var stages = new StageTimes(TimeProvider.System);
        var reply = bot.Reply(message, ended: stages.Ended);
        Terminal.ReplyRenderer.Write(Quiet, reply);
        stages.Ended(StageTimes.Rendering);
        var times = StageTimes.Names.Select(name => stages.Stages.Where(s => s.Stage == name).Sum(s => s.Elapsed.TotalMilliseconds)).ToArray();

        return [.. times, times.Sum()];
    }

    private static IAnsiConsole Quiet { get; } = Terminal.TerminalConsole.For(TextWriter.Null);

    internal static double Percentile(double[] sorted, int percent) => sorted[Math.Min(sorted.Length - 1, sorted.Length * percent / 100)];
}
