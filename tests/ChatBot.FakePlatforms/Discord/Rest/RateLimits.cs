using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Recordings;
using Microsoft.AspNetCore.Http;

namespace ChatBot.FakePlatforms.Discord.Rest;

/// <summary>Buckets, the global limit, and the headers that tell of them: https://discord.com/developers/docs/topics/rate-limits.</summary>
internal sealed class RateLimits(FakeDiscordOptions options, Recording recording)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Window> _windows = [];
    private readonly Queue<DateTimeOffset> _lastSecond = new();
    private readonly Dictionary<string, DateTimeOffset> _blockedUntil = [];

    private DateTimeOffset Now => options.Clock.GetUtcNow();

    /// <summary>Counts the request; the answer is a 429 when it is one too many.</summary>
    public ApiAnswer? Spend(HttpResponse response, ApiRequest request)
    {
        lock (_gate)
        {
            if (Blocked(request) is { } wait)
            {
                recording.Violate(string.Create(CultureInfo.InvariantCulture, $"{request.Operation}: came back {wait.TotalSeconds:0.00} s before the end of a 429."));
                return TooMany(response, wait, "user", isGlobal: false);
            }

            if (!request.HasTokenInPath && IsOverGlobal())
            {
                recording.Violate($"{request.Operation}: more than {options.GlobalRequestsPerSecond} requests in a second.");
                return TooMany(response, Second, "global", isGlobal: true);
            }

            var window = WindowOf(request);
            if (window.Spend())
            {
                return null;
            }

            recording.Violate($"{request.Operation}: sent although X-RateLimit-Remaining was 0.");
            return TooMany(response, window.ResetAt - Now, "user", isGlobal: false);
        }
    }

    /// <summary>Says in headers how much of the bucket is left.</summary>
    public void Describe(HttpResponse response, ApiRequest request)
    {
        lock (_gate)
        {
            var window = WindowOf(request);
            response.Headers["X-RateLimit-Limit"] = window.Limit.ToString(CultureInfo.InvariantCulture);
            response.Headers["X-RateLimit-Remaining"] = window.Remaining.ToString(CultureInfo.InvariantCulture);
            response.Headers["X-RateLimit-Reset"] = (window.ResetAt.ToUnixTimeMilliseconds() / 1_000.0).ToString("0.000", CultureInfo.InvariantCulture);
            response.Headers["X-RateLimit-Reset-After"] = Math.Max(0, (window.ResetAt - Now).TotalSeconds).ToString("0.000", CultureInfo.InvariantCulture);
            response.Headers["X-RateLimit-Bucket"] = Bucket(request);
        }
    }

    /// <summary>From now on, calling again before the time is over counts as a violation.</summary>
    public void Block(ApiRequest request, TimeSpan time, bool isGlobal)
    {
        lock (_gate)
        {
            _blockedUntil[isGlobal ? "" : Key(request)] = Now + time;
        }
    }

    public static ApiAnswer TooMany(HttpResponse response, TimeSpan wait, string scope, bool isGlobal)
    {
        response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        response.Headers["X-RateLimit-Scope"] = scope;
        if (isGlobal)
        {
            response.Headers["X-RateLimit-Global"] = "true";
        }

        return new ApiAnswer(429, new JsonObject
        {
            ["message"] = "You are being rate limited.",
            ["retry_after"] = Math.Round(wait.TotalSeconds, 3),
            ["global"] = isGlobal,
        });
    }

    // A client's clock and ours may differ by a little.
    private TimeSpan? Blocked(ApiRequest request)
    {
        var global = request.HasTokenInPath ? default : _blockedUntil.GetValueOrDefault("");
        var until = _blockedUntil.GetValueOrDefault(Key(request));
        var left = (until > global ? until : global) - Now;

        return left > TimeSpan.FromMilliseconds(20) ? left : null;
    }

    private bool IsOverGlobal()
    {
        while (_lastSecond.TryPeek(out var first) && Now - first > Second)
        {
            _lastSecond.Dequeue();
        }

        _lastSecond.Enqueue(Now);
        return _lastSecond.Count > options.GlobalRequestsPerSecond;
    }

    private Window WindowOf(ApiRequest request)
    {
        var key = Key(request);
        if (!_windows.TryGetValue(key, out var window) || window.ResetAt <= Now)
        {
            var (limit, length) = LimitOf(request);
            _windows[key] = window = new Window(limit, Now + length);
        }

        return window;
    }

    // Figures that keep to what clients have seen; Discord publishes none and may change them at any time.
    private static (int Limit, TimeSpan Length) LimitOf(ApiRequest request) => request switch
    {
        { HasTokenInPath: true } => (5, TimeSpan.FromSeconds(2)),
        { Route: "/gateway/bot" } => (20, TimeSpan.FromSeconds(5)),
        _ => (10, TimeSpan.FromSeconds(5)),
    };

    private static string Key(ApiRequest request) =>
        $"{Bucket(request)}:{request.Values.GetValueOrDefault("guild")}:{request.Values.GetValueOrDefault("app")}:{request.Values.GetValueOrDefault("token")}";

    // Opaque, and the same for every top-level id, as the documentation says of it.
    private static string Bucket(ApiRequest request) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("salt " + request.Operation)))[..32];

    private sealed class Window(int limit, DateTimeOffset resetAt)
    {
        private int _spent;

        public int Limit { get; } = limit;

        public int Remaining => Math.Max(0, Limit - _spent);

        public DateTimeOffset ResetAt { get; } = resetAt;

        public bool Spend() => ++_spent <= Limit;
    }
}
