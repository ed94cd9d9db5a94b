using System.CommandLine;
using System.ComponentModel.DataAnnotations;
using ChatBot.Hosting;
using ChatBot.Slack;
using ChatBot.Slack.Manifest;
using ChatBot.Transport.Http;

namespace ChatBot.Commands;

/// <summary><c>slack manifest</c>: prints what makes the app at Slack.</summary>
internal static class SlackCommand
{
    public static Command Create() => new("slack", "What is needed to set the bot up in Slack.") { CreateManifest() };

    private static Command CreateManifest()
    {
        var many = new Option<bool>("--many-workspaces") { Description = "For an app that other workspaces install, too; needs the setting Http:PublicUrl." };
        var command = new Command("manifest", "Prints the app's manifest for the mode and prefix of the settings: paste it at api.slack.com/apps, Create New App, From a manifest.") { many };
        command.SetAction(parsed =>
        {
            parsed.InvocationConfiguration.Output.WriteLine(Manifest(ChatBotComposition.CreateBuilder(corpus: null).Configuration, parsed.GetValue(many)));
            return (int)ExitCode.Answered;
        });

        return command;
    }

    // The app comes before its tokens, so that settings without any are as good as others here.
    private static string Manifest(ConfigurationManager settings, bool many)
    {
        var slack = settings.GetSection("Slack").Get<SlackOptions>() ?? new SlackOptions();
        var http = settings.GetSection("Http").Get<HttpOptions>() ?? new HttpOptions();
        var problems = slack.ValidateManifest().Concat(http.Validate(new ValidationContext(http))).Select(p => p.ErrorMessage).ToList();
        many |= slack.TakesInstallations;
        if (http.PublicUrl.Length == 0 && (many || slack.Mode == SlackMode.Http))
        {
            problems.Add("Http:PublicUrl is empty, and Slack must be told where it reaches the bot. Set Http__PublicUrl to the https address that a proxy hands on to Http:Url: https://bot.example.org.");
        }

        return problems.Count == 0 ? AppManifest.Write(slack, http, many) : throw new CurableException(string.Join(Environment.NewLine, problems));
    }
}
