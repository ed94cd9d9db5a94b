using System.CommandLine;
using ChatBot.Answers;
using ChatBot.Commands.Evaluation;
using ChatBot.Commands.Json;
using ChatBot.Hosting;
using ChatBot.Terminal;

namespace ChatBot.Commands;

/// <summary><c>eval</c>: asks every question of a file and says how good the answers were.</summary>
internal static class EvalCommand
{
    // The first questions would otherwise measure the just-in-time compiler.
    private const int WarmUp = 20;

    public static Command Create()
    {
        var questions = new Option<FileInfo>("--questions") { Description = "The question file, JSON lines.", HelpName = "FILE", Required = true };
        var corpus = CorpusOption.Create();
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of a table." };
        var @out = new Option<FileInfo?>("--out") { Description = "Write each answer to this file, as ask --json does, with the question's id.", HelpName = "FILE" };

        var command = new Command("eval", "Asks every question of a file and prints how good the answers were.") { questions, corpus, json, @out };
        command.SetAction((parsed, cancellationToken) =>
        {
            var lines = QuestionFile.Read(parsed.GetRequiredValue(questions).FullName);
            using var host = ChatBotComposition.CreateBuilder(parsed.GetValue(corpus)).Build();
            var loaded = host.Services.GetRequiredService<IndexLoader>().LoadAndWarn(cancellationToken);
            var time = host.Services.GetRequiredService<TimeProvider>();
            var graded = host.Services.GetRequiredService<WorkDisplay>().While(progress =>
                Grade(lines, loaded.Answerer, time, progress.Begin("Asking the questions"), cancellationToken));
            if (parsed.GetValue(@out) is { } file)
            {
                File.WriteAllLines(file.FullName, graded.Select(g => CommandJson.Write(g.Asked.ToJson(g.Question.Id))));
            }

            var report = EvalReport.Of(graded, Math.Min(WarmUp, lines.Count), loaded);
            Print(report, parsed.GetValue(json), parsed.InvocationConfiguration.Output);

            return Task.FromResult((int)ExitCode.Answered);
        });

        foreach (var kind in EvalSpansCommand.CreateAll().Append(EvalRankingCommand.Create()))
        {
            command.Add(kind);
        }

        return command;
    }

    private static List<GradedQuestion> Grade(
        IReadOnlyList<EvalQuestion> lines,
        QuestionAnswerer answerer,
        TimeProvider time,
        IProgress<double> progress,
        CancellationToken cancellationToken)
    {
        foreach (var line in lines.Take(WarmUp))
        {
            answerer.Answer(QuestionFile.ToQuestion(line));
        }

        var graded = new List<GradedQuestion>(lines.Count);
        foreach (var line in lines)
        {
            cancellationToken.ThrowIfCancellationRequested();
            graded.Add(GradedQuestion.Grade(line, answerer, time));
            progress.Report(1.0 / lines.Count);
        }

        return graded;
    }

    private static void Print(EvalReport report, bool json, TextWriter output)
    {
        if (json)
        {
            output.WriteLine(CommandJson.Write(report));
        }
        else
        {
            EvalTable.Write(TerminalConsole.For(output), report);
        }
    }
}
