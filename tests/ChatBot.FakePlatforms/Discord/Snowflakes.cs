using System.Globalization;

namespace ChatBot.FakePlatforms.Discord;

/// <summary>Makes ids as Discord does: milliseconds since 2015 in the upper 42 bits, a counter in the lower 22.</summary>
internal sealed class Snowflakes(TimeProvider clock)
{
    private const long FirstMillisecondOf2015 = 1_420_070_400_000;

    private long _count;

    public string Next()
    {
        var milliseconds = clock.GetUtcNow().ToUnixTimeMilliseconds() - FirstMillisecondOf2015;
        var id = (milliseconds << 22) | (Interlocked.Increment(ref _count) & 0x3F_FFFF);

        return id.ToString(CultureInfo.InvariantCulture);
    }
}
