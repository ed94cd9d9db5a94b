using System.Globalization;

namespace ChatBot.Corpus.Transcripts;

/// <summary>Reads the cues of WebVTT (https://www.w3.org/TR/webvtt1/#file-structure) and SubRip, whose times have a comma.</summary>
/// <remarks>A line with an arrow between two times begins a cue, a blank line ends it; numbers, names, notes and styles outside are passed over.</remarks>
internal static class CueReader
{
    private const string Arrow = "-->";

    /// <summary>The cues of <paramref name="text"/> in its order.</summary>
    public static List<Cue> Read(string text)
    {
        var cues = new List<Cue>();
        List<string>? lines = null;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (TryReadTimes(line, out var start, out var end))
            {
                lines = [];
                cues.Add(new Cue(start, end, lines));
            }
            else if (line.IsWhiteSpace())
            {
                lines = null;
            }
            else
            {
                lines?.Add(line.ToString());
            }
        }

        return cues;
    }

    private static bool TryReadTimes(ReadOnlySpan<char> line, out TimeSpan start, out TimeSpan end)
    {
        (start, end) = (default, default);
        var arrow = line.IndexOf(Arrow);
        if (arrow < 0 || !TryReadTime(line[..arrow].Trim(), out start))
        {
            return false;
        }

        var behind = line[(arrow + Arrow.Length)..].Trim();
        var space = behind.IndexOfAny(' ', '\t'); // Settings may follow: "align:start".

        return TryReadTime(space < 0 ? behind : behind[..space], out end);
    }

    /// <summary>"01:02:03.004", "01:02:03,004" or "02:03.004".</summary>
    private static bool TryReadTime(ReadOnlySpan<char> written, out TimeSpan time)
    {
        time = default;
        Span<Range> parts = stackalloc Range[4];
        var count = written.Split(parts, ':');
        if (count is not (2 or 3))
        {
            return false;
        }

        Span<char> digits = stackalloc char[12];
        var seconds = 0.0;
        foreach (var part in parts[..count])
        {
            if (written[part].Length > digits.Length || !TryReadNumber(written[part], digits, out var number))
            {
                return false;
            }

            seconds = (seconds * 60) + number;
        }

        time = TimeSpan.FromSeconds(Math.Min(seconds, int.MaxValue));
        return true;
    }

    private static bool TryReadNumber(ReadOnlySpan<char> written, Span<char> digits, out double number)
    {
        written.Replace(digits, ',', '.');

        return double.TryParse(digits[..written.Length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }
}
