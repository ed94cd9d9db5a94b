using System.CommandLine;
using ChatBot.Answers;
using ChatBot.Commands.Json;
using ChatBot.Conversation;
using ChatBot.Hosting;
using ChatBot.Retrieval;
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
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var most = new Option<int>("--most")
        {
            Description = "Most answers to give.",
            HelpName = "N",
            DefaultValueFactory = _ => 3,
        };
        most.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--most takes a number from 1 up.");
            }
        });

        var command = new Command("ask", "Answers one question.") { question, corpus, json, most };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            // A shell hands on unquoted words one by one.
            var text = string.Join(' ', parsed.GetRequiredValue(question));
            using var host = ChatBotComposition.CreateBuilder(parsed.GetValue(corpus)).Build();
            host.Services.GetRequiredService<IndexLoader>().LoadAndWarn(cancellationToken);
            var output = parsed.InvocationConfiguration.Output;

            return (int)(parsed.GetValue(json)
                ? WriteJson(text, parsed.GetValue(most), host.Services, output)
                : await WriteReplyAsync(text, host.Services, output, cancellationToken));
        });

        return command;
    }

    private static ExitCode WriteJson(string text, int most, IServiceProvider services, TextWriter output)
    {
        var question = StandInAnswerer.Parse(text) with { Most = most };
        var asked = Asking.Ask(question, services.GetRequiredService<SearchIndex>().Current, services.GetRequiredService<TimeProvider>());
        output.WriteLine(CommandJson.Write(asked.ToJson()));

        return asked.Finding is Finding.NotFound ? ExitCode.NotFound : ExitCode.Answered;
    }

    private static async Task<ExitCode> WriteReplyAsync(string text, IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        var message = new IncomingMessage("terminal", "ask", text, services.GetRequiredService<TimeProvider>().GetUtcNow());
        var reply = await services.GetRequiredService<IAnswerer>().ReplyAsync(message, cancellationToken);
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
