using ChatBot.FakePlatforms.Recordings;
using ChatBot.FakePlatforms.Slack.Conversations;
using ChatBot.FakePlatforms.Slack.Deliveries;
using ChatBot.FakePlatforms.Slack.Views;

namespace ChatBot.FakePlatforms.Slack.People;

/// <summary>Something that a person did, and what the bot makes of it.</summary>
public sealed class Asked
{
    private readonly Recording _recording;
    private readonly string _what;

    internal Asked(string id, string what, Person person, Recording recording)
    {
        (Id, _what, _recording) = (id, what, recording);
        UserId = person.Id;
    }

    /// <summary>Names it in the recording.</summary>
    public string Id { get; }

    /// <summary>Who did it.</summary>
    public string UserId { get; }

    /// <summary>The person's own message, for what was asked by writing; null for all else.</summary>
    public SlackMessage? Message { get; init; }

    /// <summary>What the app was told.</summary>
    internal Delivery? Delivery { get; init; }

    /// <summary>Waits for the app's acknowledgement.</summary>
    public Task<Acknowledged> AcknowledgementAsync() =>
        _recording.FirstAsync<Acknowledged>(a => a.AskedId == Id, $"an acknowledgement of {this}");

    /// <summary>Waits until it has failed, which the person sees as an error.</summary>
    public Task<NotAcknowledged> FailureAsync(int count = 1) =>
        _recording.NthAsync<NotAcknowledged>(count, n => n.AskedId == Id, $"a failure of {this}");

    /// <summary>Waits for the <paramref name="count"/>-th message of the bot's that is shown or changed as an answer to this.</summary>
    public async Task<SlackMessage> ReplyAsync(int count = 1) =>
        (await _recording.NthAsync<Shown>(count, IsReply, $"reply {count} to {this}")).Message;

    /// <summary>Waits for a message's deletion as an answer to this.</summary>
    public Task<Removed> RemovalAsync() => _recording.FirstAsync<Removed>(r => r.Cause == Id, $"a deletion by {this}");

    /// <summary>Waits for the <paramref name="count"/>-th view that comes of it.</summary>
    public async Task<SlackView> ViewAsync(int count = 1) =>
        (await _recording.NthAsync<ViewShown>(count, v => v.Cause == Id, $"view {count} by {this}")).View;

    /// <summary>The messages shown so far as answers to this.</summary>
    public IReadOnlyList<SlackMessage> Replies => [.. _recording.Of<Shown>().Where(IsReply).Select(s => s.Message)];

    /// <inheritdoc/>
    public override string ToString() => $"{_what} ({Id})";

    // The bot's way of answering tells what it answers, or else the place: in the thread of the person's message,
    // or in direct messages without one, and later than the message.
    private bool IsReply(Shown shown) => shown.Cause is not null ? shown.Cause == Id : Message is { } asked && IsBelow(asked, shown.Message);

    private static bool IsBelow(SlackMessage asked, SlackMessage shown)
    {
        var isInThread = shown.ThreadTs == (asked.ThreadTs ?? asked.Ts);
        var isDirect = asked.Channel is ['D', ..] && shown.ThreadTs == asked.ThreadTs;

        return shown.Channel == asked.Channel && (isInThread || isDirect) && string.CompareOrdinal(shown.Ts, asked.Ts) > 0;
    }
}
