using ChatBot.Language;
using ChatBot.Transport.Text;

namespace ChatBot.Slack.Rendering;

/// <summary>The words of a source, letter for letter, with the answer in bold, as a quotation of limited length.</summary>
internal static class Excerpt
{
    private const string LeftOutBefore = "[…] ";
    private const string LeftOutAfter = " […]";

    /// <summary>A word of more code units is cut rather than left out.</summary>
    private const int LongestWord = 80;

    /// <summary>
    /// <paramref name="text"/> in at most <paramref name="limit"/> UTF-16 code units, of which there must be 40 at least.
    /// What does not fit is left out around the answer, at words, and marked. Empty for an empty text.
    /// </summary>
    public static IReadOnlyList<TextRun> Of(string text, TextSpan? bold, int limit)
    {
        var visible = VisibleText.Of(text);
        var shown = Trim(visible, Shown(visible, bold ?? new TextSpan(0, 0), limit - LeftOutBefore.Length - LeftOutAfter.Length, limit));
        var answer = Overlap(bold ?? shown, shown);
        (string Text, bool IsBold)[] pieces =
        [
            (shown.Start > 0 && visible.AsSpan(0, shown.Start).ContainsAnyExcept(' ', '\n') ? LeftOutBefore : "", false),
            (visible[shown.Start..answer.Start], false),
            (answer.In(visible).ToString(), bold is not null),
            (visible[answer.End..shown.End], false),
            (visible.AsSpan(shown.End).ContainsAnyExcept(' ', '\n') ? LeftOutAfter : "", false),
        ];

        return [.. pieces.Where(p => p.Text.Length > 0).Select(p => p.IsBold ? TextRun.Bold(p.Text) : new TextRun(p.Text))];
    }

    private static TextSpan Shown(string text, TextSpan answer, int room, int limit)
    {
        if (text.Length <= limit)
        {
            return new TextSpan(0, text.Length);
        }

        var start = answer.End <= room ? 0 : WordStart(text, Math.Max(0, answer.Start - (room / 4)), answer.Start);
        var end = Math.Min(text.Length, start + room);

        return TextSpan.FromBounds(start, end == text.Length ? end : WordEnd(text, end, Math.Max(start, Math.Min(answer.End, end))));
    }

    private static int WordStart(string text, int position, int most)
    {
        for (var start = position; start > 0 && start <= most && start - position < LongestWord; start++)
        {
            if (text[start - 1] is ' ' or '\n')
            {
                return start;
            }
        }

        return BetweenCharacters(text, position);
    }

    private static int WordEnd(string text, int position, int least)
    {
        for (var end = position; end >= least && position - end < LongestWord; end--)
        {
            if (text[end] is ' ' or '\n')
            {
                return end;
            }
        }

        return BetweenCharacters(text, position);
    }

    private static int BetweenCharacters(string text, int position) =>
        position > 0 && position < text.Length && char.IsSurrogatePair(text[position - 1], text[position]) ? position - 1 : position;

    private static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && text[start] is ' ' or '\n')
        {
            start++;
        }

        while (end > start && text[end - 1] is ' ' or '\n')
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static TextSpan Overlap(TextSpan span, TextSpan within)
    {
        var start = Math.Clamp(span.Start, within.Start, within.End);
        return TextSpan.FromBounds(start, Math.Clamp(span.End, start, within.End));
    }
}
