namespace ChatBot.Discord.Http;

/// <summary>A test that needs libsodium, and says so where it is missing.</summary>
internal sealed class SodiumFact : FactAttribute
{
    public SodiumFact() => Skip = Ed25519.IsAvailable ? null : "libsodium is not installed (Debian: apt-get install libsodium23).";
}

/// <summary>A test with data that needs libsodium.</summary>
internal sealed class SodiumTheory : TheoryAttribute
{
    public SodiumTheory() => Skip = Ed25519.IsAvailable ? null : "libsodium is not installed (Debian: apt-get install libsodium23).";
}
