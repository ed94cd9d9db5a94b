using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Slack.Replies;

/// <summary>Where a question came from. It holds no secret.</summary>
/// <param name="TeamId">The workspace.</param>
/// <param name="EnterpriseId">The organisation, if any.</param>
/// <param name="ChannelId">The channel, or the direct messages with somebody.</param>
/// <param name="UserId">Who asked.</param>
/// <param name="RequestId">What tells this request from others; no part of it is shown.</param>
internal sealed record Origin(string? TeamId, string? EnterpriseId, string ChannelId, string UserId, string RequestId)
{
    private const int ErrorIdBytes = 5;

    /// <summary>The thread that the answer belongs in, if any.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>Whether only the asker and the bot read there.</summary>
    public bool IsDirect => ChannelId.StartsWith('D');

    /// <summary>What a person is told, and the log says, when answering fails.</summary>
    public string ErrorId => "E" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(RequestId)).AsSpan(0, ErrorIdBytes));

    public override string ToString() => $"{TeamId}/{ChannelId}";
}
