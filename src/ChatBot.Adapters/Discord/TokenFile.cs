using ChatBot.Transport;
using Microsoft.Extensions.Options;

namespace ChatBot.Discord;

/// <summary>Reads the token from the file that <see cref="DiscordOptions.TokenFile"/> names, unless there is one already.</summary>
internal sealed class TokenFile : IPostConfigureOptions<DiscordOptions>
{
    public void PostConfigure(string? name, DiscordOptions options) =>
        options.Token = SecretFile.Read(options.Token, options.TokenFile);
}
