using System.CommandLine;
using ChatBot.Hosting;
using ChatBot.Transport;
using Microsoft.Extensions.Options;

namespace ChatBot.Commands;

/// <summary><c>check</c>: says what is wrong with the settings, the corpus and the platforms, and how to cure it.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var corpus = CorpusOption.Create();
        var command = new Command("check", "Validates the settings and the corpus, asks the platforms whether they let the bot in, and says how to cure what is wrong.") { corpus };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var findings = await CheckAsync(parsed.GetValue(corpus), cancellationToken);
            foreach (var finding in findings)
            {
                parsed.InvocationConfiguration.Output.WriteLine($"{(finding.IsWrong ? '✗' : '✓')} {finding.Text}");
            }

            return (int)(findings.Exists(f => f.IsWrong) ? ExitCode.WrongUsage : ExitCode.Answered);
        });

        return command;
    }

    private static async Task<List<PlatformFinding>> CheckAsync(string? corpus, CancellationToken cancellationToken)
    {
        var findings = new List<PlatformFinding>();
        try
        {
            var builder = ChatBotComposition.CreateBuilder(corpus);
            builder.AddPlatforms();
            using var host = builder.Build();
            host.Services.GetRequiredService<IStartupValidator>().Validate();
            findings.Add(new PlatformFinding("The settings are valid."));

            var loaded = host.Services.GetRequiredService<IndexLoader>().Load(cancellationToken);
            findings.Add(new PlatformFinding($"The corpus has {loaded.Index.Documents.Count} documents."));
            findings.AddRange(loaded.Warnings.Select(w => new PlatformFinding(w, IsWrong: true)));

            foreach (var platform in host.Services.GetServices<IPlatformCheck>())
            {
                findings.AddRange(await platform.CheckAsync(cancellationToken));
            }
        }
        catch (Exception exception) when (Cure.For(exception) is { } cure)
        {
            findings.AddRange(cure.Split(Environment.NewLine).Select(line => new PlatformFinding(line, IsWrong: true)));
        }

        return findings;
    }
}
