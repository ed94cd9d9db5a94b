using ChatBot.Support.Node;

namespace ChatBot.Discord.Http;

/// <summary>What tweetnacl signed is verified, and what was changed afterwards is not.</summary>
public sealed class TweetnaclTests
{
    [NodeFact]
    public async Task Signatures_of_tweetnacl_are_verified_and_changed_ones_are_not()
    {
        Assert.True(Ed25519.IsAvailable, "libsodium is not installed");
        await using var node = NodeProcess.Start("sign.mjs");

        for (var number = 0; number < 100; number++)
        {
            var parts = (await node.LineAsync()).Split(' ');
            var (key, message, signature) = (Convert.FromHexString(parts[0]), Convert.FromHexString(parts[1]), Convert.FromHexString(parts[2]));

            Assert.True(Ed25519.Verify(key, signature, message));
            Assert.Equal(parts[2], new FakePlatforms.Discord.Endpoint.Ed25519(Enumerable.Repeat((byte)number, 32).ToArray()).Sign(message));
            signature[number % 64] ^= 1;
            Assert.False(Ed25519.Verify(key, signature, message));
        }
    }
}
