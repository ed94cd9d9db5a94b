namespace ChatBot.Slack.Replies;

/// <summary>The address that a payload brought for answers to it: https://api.slack.com/interactivity/handling#message_responses. A class: the address is a secret.</summary>
/// <param name="address">Where to post.</param>
/// <param name="time">The clock, of which only elapsed time is used.</param>
/// <param name="receivedAt">Its <see cref="TimeProvider.GetTimestamp"/> when the payload came in.</param>
internal sealed class ResponseUrl(Uri address, TimeProvider time, long receivedAt)
{
    private const int MostPosts = 5;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private int _posts;

    public Uri Address => address;

    /// <summary>Takes one of the posts that Slack allows; false if there is none left, or the time is over.</summary>
    public bool TryTake() => time.GetElapsedTime(receivedAt) < Lifetime && Interlocked.Increment(ref _posts) <= MostPosts;

    /// <summary>Reads an address; null where it is none.</summary>
    public static ResponseUrl? From(string? address, TimeProvider time, long receivedAt) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") ? new ResponseUrl(uri, time, receivedAt) : null;
}
