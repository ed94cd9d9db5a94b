using Microsoft.Extensions.Options;

namespace ChatBot.Discord;

/// <summary>Reads the token from the file that <see cref="DiscordOptions.TokenFile"/> names, unless there is one already. What cannot be read stays empty, and validation says so.</summary>
internal sealed class TokenFile : IPostConfigureOptions<DiscordOptions>
{
    public void PostConfigure(string? name, DiscordOptions options)
    {
        if (options.Token.Length > 0 || options.TokenFile.Length == 0)
        {
            return;
        }

        try
        {
            options.Token = File.ReadAllText(options.TokenFile).Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            options.Token = "";
        }
    }
}
