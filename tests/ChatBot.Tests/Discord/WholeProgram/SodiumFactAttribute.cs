using ChatBot.FakePlatforms.Discord.Endpoint;

namespace ChatBot.Discord.WholeProgram;

/// <summary>A test that signs as Discord does; skipped, and says so, where libsodium is missing.</summary>
internal sealed class SodiumFactAttribute : FactAttribute
{
    public SodiumFactAttribute() => Skip = Ed25519.IsAvailable ? null : "libsodium is not installed (Debian and Ubuntu: apt-get install libsodium23).";
}
