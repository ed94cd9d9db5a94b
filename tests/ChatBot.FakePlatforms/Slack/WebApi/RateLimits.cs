using System.Globalization;
using ChatBot.FakePlatforms.Recordings;

namespace ChatBot.FakePlatforms.Slack.WebApi;

/// <summary>Calls by method and workspace, and messages by channel: https://docs.slack.dev/apis/web-api/rate-limits.</summary>
internal sealed class RateLimits(FakeSlackOptions options, Recording recording)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Method, string Team), Queue<DateTimeOffset>> _calls = [];
    private readonly Dictionary<(string Method, string Team), DateTimeOffset> _pausedUntil = [];
    private readonly Dictionary<string, (double Tokens, DateTimeOffset At)> _channels = [];

    private DateTimeOffset Now => options.Clock.GetUtcNow();

    /// <summary>Counts the call; the answer is a 429 when it is one too many.</summary>
    public ApiAnswer? Spend(ApiMethod method, ApiRequest request)
    {
        lock (_gate)
        {
            var key = (method.Name, request.Grant?.Workspace.TeamId ?? "");
            var wait = Paused(key) ?? OverTier(method, key) ?? OverChannel(request);
            if (wait is not { } time)
            {
                return null;
            }

            var whole = TimeSpan.FromSeconds(Math.Ceiling(time.TotalSeconds));
            _pausedUntil[key] = Now + whole;
            return ApiAnswer.TooMany(whole);
        }
    }

    /// <summary>From now on, calling again before the time is over counts as a violation.</summary>
    public void Pause(string method, string team, TimeSpan time)
    {
        lock (_gate)
        {
            _pausedUntil[(method, team)] = Now + time;
        }
    }

    // A client's clock and ours may differ by a little.
    private TimeSpan? Paused((string Method, string Team) key)
    {
        var left = _pausedUntil.GetValueOrDefault(key) - Now;
        if (left <= TimeSpan.FromMilliseconds(20))
        {
            return null;
        }

        recording.Violate(string.Create(CultureInfo.InvariantCulture, $"{key.Method}: came back {left.TotalSeconds:0.00} s before the end of a 429."));
        return left;
    }

    private TimeSpan? OverTier(ApiMethod method, (string Method, string Team) key)
    {
        if (method.Tier == 0)
        {
            return null;
        }

        if (!_calls.TryGetValue(key, out var calls))
        {
            _calls[key] = calls = new Queue<DateTimeOffset>();
        }

        while (calls.TryPeek(out var first) && Now - first > Minute)
        {
            calls.Dequeue();
        }

        if (calls.Count >= options.CallsPerMinute[method.Tier - 1])
        {
            return calls.Peek() + Minute - Now;
        }

        calls.Enqueue(Now);
        return null;
    }

    // One message a second in each channel, after a short burst.
    private TimeSpan? OverChannel(ApiRequest request)
    {
        if (request.Method != ApiMethods.PostMessage || request.Text("channel") is not { } channel)
        {
            return null;
        }

        var (tokens, at) = _channels.GetValueOrDefault(channel, (options.ChannelBurst, Now));
        tokens = Math.Min(options.ChannelBurst, tokens + (Now - at).TotalSeconds);
        var isOver = tokens < 1;
        _channels[channel] = (isOver ? tokens : tokens - 1, Now);

        return isOver ? TimeSpan.FromSeconds(1 - tokens) : null;
    }
}
