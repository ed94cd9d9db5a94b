using System.Buffers;

namespace ChatBot.Language.Quotations.Marks;

/// <summary>A dash that may begin direct speech.</summary>
/// <param name="Span">The dash itself.</param>
/// <param name="Paragraph">Number of the paragraph it stands in.</param>
/// <param name="IsBehindColon">Whether it stands in mid-paragraph behind a colon; else its paragraph begins with it.</param>
internal readonly record struct SpeechDash(TextSpan Span, int Paragraph, bool IsBehindColon)
{
    private static readonly SearchValues<char> Dashes = SearchValues.Create("—–―-");

    /// <summary>The dashes of <paramref name="text"/> that stand where speech may begin, with a capital letter behind them. A hyphen alone is none.</summary>
    public static List<SpeechDash> In(string text, List<Paragraph> paragraphs)
    {
        var found = new List<SpeechDash>();
        var paragraph = 0;
        for (var at = paragraphs is [var first, ..] ? Next(text, first.Span.Start) : text.Length; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && Dashes.Contains(text[end]))
            {
                end++;
            }

            while (paragraph < paragraphs.Count - 1 && paragraphs[paragraph].Span.End <= at)
            {
                paragraph++;
            }

            var isFirst = paragraphs[paragraph].Span.Start == at;
            if (end - at <= 2 && (text[at] != '-' || end - at == 2) && (isFirst || text.AsSpan(0, at).TrimEnd() is [.., ':']) && LeadsToCapital(text, end))
            {
                found.Add(new SpeechDash(TextSpan.FromBounds(at, end), paragraph, !isFirst));
            }

            at = Next(text, end);
        }

        return found;
    }

    private static bool LeadsToCapital(string text, int at)
    {
        while (at < text.Length && (text[at] is ' ' or '\u00a0' or '…' or '¿' or '¡' or '‘' or '\'' or '’'))
        {
            at++;
        }

        return at < text.Length && char.IsUpper(text[at]);
    }

    private static int Next(string text, int from)
    {
        var offset = text.AsSpan(from).IndexOfAny(Dashes);
        return offset < 0 ? text.Length : from + offset;
    }
}
