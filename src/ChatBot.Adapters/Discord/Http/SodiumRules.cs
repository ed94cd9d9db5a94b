using Microsoft.Extensions.Options;

namespace ChatBot.Discord.Http;

/// <summary>Refuses HTTP mode where signatures cannot be verified.</summary>
internal sealed class SodiumRules : IValidateOptions<DiscordOptions>
{
    public ValidateOptionsResult Validate(string? name, DiscordOptions options) =>
        options.Mode != DiscordMode.Http || Ed25519.IsAvailable
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                "Discord:Mode is Http, which needs libsodium to verify what Discord sends. Install it (Debian, Ubuntu: apt-get install libsodium23; Fedora: dnf install libsodium; macOS: brew install libsodium), or use Discord:Mode Gateway.");
}
