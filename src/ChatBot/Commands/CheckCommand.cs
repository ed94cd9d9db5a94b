using System.CommandLine;
using ChatBot.Hosting;
using Microsoft.Extensions.Options;

namespace ChatBot.Commands;

/// <summary><c>check</c>: says what is wrong with the settings and the corpus, and how to cure it.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var corpus = CorpusOption.Create();
        var command = new Command("check", "Validates the settings and the corpus, and says how to cure what is wrong.") { corpus };
        command.SetAction((parsed, cancellationToken) =>
        {
            var findings = Check(parsed.GetValue(corpus), cancellationToken);
            foreach (var finding in findings)
            {
                parsed.InvocationConfiguration.Output.WriteLine($"{(finding.IsWrong ? '✗' : '✓')} {finding.Text}");
            }

            return Task.FromResult((int)(findings.Exists(f => f.IsWrong) ? ExitCode.WrongUsage : ExitCode.Answered));
        });

        return command;
    }

    private static List<Finding> Check(string? corpus, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        try
        {
            using var host = ChatBotComposition.CreateBuilder(corpus).Build();
            host.Services.GetRequiredService<IStartupValidator>().Validate();
            findings.Add(new Finding("The settings are valid."));

            var loaded = host.Services.GetRequiredService<IndexLoader>().Load(cancellationToken);
            findings.Add(new Finding($"The corpus has {loaded.Index.Documents.Count} documents."));
            findings.AddRange(loaded.Warnings.Select(w => new Finding(w, IsWrong: true)));
        }
        catch (Exception exception) when (Cure.For(exception) is { } cure)
        {
            findings.AddRange(cure.Split(Environment.NewLine).Select(line => new Finding(line, IsWrong: true)));
        }

        return findings;
    }

    private sealed record Finding(string Text, bool IsWrong = false);
}
