using System.CommandLine;
using ChatBot.Commands.Evaluation.Ranking;
using ChatBot.Commands.Evaluation.Spans;
using ChatBot.Commands.Json;
using ChatBot.Hosting;

namespace ChatBot.Commands;

/// <summary><c>eval ranking</c>: says how well documents are ranked for graded questions.</summary>
internal static class EvalRankingCommand
{
    public static Command Create()
    {
        var questions = new Option<FileInfo>("--questions") { Description = $"JSON lines of {GradedQuery.Form}.", HelpName = "FILE", Required = true };
        var corpus = CorpusOption.Create();
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of a table." };

        var command = new Command("ranking", "Ranks documents for questions whose answers are graded, and prints nDCG@10.") { questions, corpus, json };
        command.SetAction((parsed, cancellationToken) =>
        {
            var queries = GoldFile.Read<GradedQuery>(parsed.GetRequiredValue(questions).FullName, q => q.IsComplete, GradedQuery.Form);
            using var host = ChatBotComposition.CreateBuilder(parsed.GetValue(corpus)).Build();
            var loaded = host.Services.GetRequiredService<IndexLoader>().LoadAndWarn(cancellationToken);
            var report = RankingMeasure.Take(queries, loaded.Answerer, cancellationToken);
            Print(report, parsed.GetValue(json), parsed.InvocationConfiguration.Output);

            return Task.FromResult((int)ExitCode.Answered);
        });

        return command;
    }

    private static void Print(RankingReport report, bool json, TextWriter output)
    {
        if (json)
        {
            output.WriteLine(CommandJson.Write(report));
        }
        else
        {
            RankingTable.Write(Terminal.TerminalConsole.For(output), report);
        }
    }
}
