using ChatBot.Transport;
using Microsoft.Extensions.Options;

namespace ChatBot.Slack;

/// <summary>Reads each secret from the file that the settings name for it, unless there is one already.</summary>
internal sealed class SlackSecretFiles : IPostConfigureOptions<SlackOptions>
{
    public void PostConfigure(string? name, SlackOptions options)
    {
        options.BotToken = SecretFile.Read(options.BotToken, options.BotTokenFile);
        options.AppToken = SecretFile.Read(options.AppToken, options.AppTokenFile);
        options.SigningSecret = SecretFile.Read(options.SigningSecret, options.SigningSecretFile);
        options.ClientSecret = SecretFile.Read(options.ClientSecret, options.ClientSecretFile);
    }
}
