using System.CommandLine;
using ChatBot.Commands.Evaluation.Dates;
using ChatBot.Commands.Evaluation.Names;
using ChatBot.Commands.Evaluation.Quotations;
using ChatBot.Commands.Evaluation.Sentences;
using ChatBot.Commands.Evaluation.Spans;
using ChatBot.Commands.Json;
using ChatBot.Terminal;

namespace ChatBot.Commands;

/// <summary><c>eval names|dates|sentences|quotations</c>: compares what <c>annotate</c> finds with what people annotated.</summary>
internal static class EvalSpansCommand
{
    public static IEnumerable<Command> CreateAll() =>
    [
        Create("names", GoldNames.Form, NameMeasure.Take),
        Create("dates", GoldDates.Form, DateMeasure.Take),
        Create("sentences", GoldSentences.Form, SentenceMeasure.Take),
        Create("quotations", GoldQuotations.Form, QuotationMeasure.Take),
    ];

    private static Command Create(string kind, string form, Func<string, SpanReport> measure)
    {
        var data = new Option<FileInfo>("--data") { Description = $"JSON lines of {form}.", HelpName = "FILE", Required = true };
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of a table." };

        var command = new Command(kind, $"Says how well the {kind} of annotated texts are found.") { data, json };
        command.SetAction(parsed =>
        {
            var report = measure(parsed.GetRequiredValue(data).FullName);
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json))
            {
                output.WriteLine(CommandJson.Write(report));
            }
            else
            {
                SpanTable.Write(TerminalConsole.For(output), report);
            }

            return (int)ExitCode.Answered;
        });

        return command;
    }
}
