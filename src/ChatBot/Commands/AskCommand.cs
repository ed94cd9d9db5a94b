using System.CommandLine;
using System.Globalization;
using ChatBot.Answers;
using ChatBot.Commands.Json;
using ChatBot.Conversation;
using ChatBot.Hosting;
using ChatBot.Terminal;

namespace ChatBot.Commands;

/// <summary><c>ask</c>: one question, answered on standard output.</summary>
internal static class AskCommand
{
    public static Command Create()
    {
        var question = new Argument<string[]>("QUESTION")
        {
            Description = "\"/who leads it?\", with or without the slash; without a command, any question.",
            Arity = ArgumentArity.OneOrMore,
        };
        var corpus = CorpusOption.Create();
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of the chat's reply." };
        var explain = new Option<bool>("--explain") { Description = "Also print what each answer's score is made of, or how far a refusal was from an answer, and what took how long." };
        var most = new Option<int>("--most")
        {
            Description = "Most answers that --json gives.",
            HelpName = "N",
            DefaultValueFactory = _ => Bot.AnswersShown,
        };
        most.Validators.Add(result =>
        {
            if (result.Tokens is [var number] && !(int.TryParse(number.Value, CultureInfo.InvariantCulture, out var value) && value > 0))
            {
                result.AddError("--most takes a number from 1 up.");
            }
        });

        var command = new Command("ask", "Answers one question.") { question, corpus, json, explain, most };
        command.SetAction((parsed, cancellationToken) =>
        {
            // A shell hands on unquoted words one by one.
            var text = string.Join(' ', parsed.GetRequiredValue(question));
            using var host = ChatBotComposition.CreateBuilder(parsed.GetValue(corpus)).Build();
            host.Services.GetRequiredService<IndexLoader>().LoadAndWarn(cancellationToken);
            var output = parsed.InvocationConfiguration.Output;

            if (parsed.GetValue(explain))
            {
                AnswerExplanation.Write(text, host.Services.GetRequiredService<CurrentAnswerer>().Current, parsed.InvocationConfiguration.Error);
            }

            var stages = new StageTimes(host.Services.GetRequiredService<TimeProvider>());
            var exit = parsed.GetValue(json)
                ? WriteJson(text, parsed.GetValue(most), stages, host.Services, output)
                : WriteReply(text, stages, host.Services, output);
            stages.Ended(StageTimes.Rendering);
            if (parsed.GetValue(explain))
            {
                // Explaining has asked once already, so this is the time of a question, not of loading tables.
                parsed.InvocationConfiguration.Error.WriteLine($"time: {stages}");
            }

            return Task.FromResult((int)exit);
        });

        return command;
    }

    private static ExitCode WriteJson(string text, int most, StageTimes stages, IServiceProvider services, TextWriter output)
    {
        if (MessageParser.Parse(text) is not Request.Ask { Question: var question })
        {
            output.WriteLine(CommandJson.Write(AskJson.NoQuestion(text)));
            return ExitCode.WrongUsage;
        }

        var answerer = services.GetRequiredService<CurrentAnswerer>().Current;
        var asking = Asking.Ask(question with { Most = most }, answerer, services.GetRequiredService<TimeProvider>(), stages.Ended);
        output.WriteLine(CommandJson.Write(asking.ToJson()));

        return asking.Finding is Finding.NotFound ? ExitCode.NotFound : ExitCode.Answered;
    }

    private static ExitCode WriteReply(string text, StageTimes stages, IServiceProvider services, TextWriter output)
    {
        var reply = services.GetRequiredService<Bot>().Reply(text, ended: stages.Ended);
        ReplyRenderer.Write(TerminalConsole.For(output), reply);

        return reply.Kind switch
        {
            ReplyKind.NotFound => ExitCode.NotFound,
            ReplyKind.Misunderstood => ExitCode.WrongUsage,
            ReplyKind.Error => ExitCode.Failure,
            _ => ExitCode.Answered,
        };
    }
}
