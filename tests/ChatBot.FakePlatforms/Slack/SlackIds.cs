using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ChatBot.FakePlatforms.Slack;

/// <summary>Makes ids and timestamps of the shapes that Slack's have; no two are alike. Safe for use from any thread.</summary>
internal sealed class SlackIds(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private long _count;
    private long _lastMicroseconds;

    /// <summary>A letter that tells the kind (T, C, D, U, V …), and ten more.</summary>
    public string Next(string kind) => kind + "0" + Count().ToString("X9", CultureInfo.InvariantCulture);

    /// <summary>Something nobody can guess from what else there is.</summary>
    public string Secret() =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"fake {Count()}")))[..24];

    /// <summary>Seconds since 1970 and a fraction that makes it unique: what names a message in its channel.</summary>
    public string Timestamp()
    {
        lock (_gate)
        {
            var now = (clock.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
            _lastMicroseconds = Math.Max(now, _lastMicroseconds + 1);

            return string.Create(CultureInfo.InvariantCulture, $"{_lastMicroseconds / 1_000_000}.{_lastMicroseconds % 1_000_000:000000}");
        }
    }

    private long Count() => Interlocked.Increment(ref _count);
}
