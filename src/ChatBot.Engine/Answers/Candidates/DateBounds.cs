using ChatBot.Language;
using ChatBot.Language.Dates;

namespace ChatBot.Answers.Candidates;

/// <summary>Takes in the word that makes a date a bound: "until 1981" says something else than "1981".</summary>
internal static class DateBounds
{
    private static readonly string[] Bounds = ["after", "before", "until", "till", "since"];

    /// <summary>The span of <paramref name="date"/>, from such a word on if one stands right before it; nothing before <paramref name="from"/> is looked at.</summary>
    public static TextSpan Of(string text, int from, DateExpression date)
    {
        var before = text.AsSpan(from, Math.Max(0, date.Span.Start - from)).TrimEnd();
        var isPair = date.Value is { } value && value.AsSpan().IndexOfAny('/', ',') > 0;
        if (isPair && EndsWithWord(before, "between") && date.Span.In(text).Contains(" and ", StringComparison.Ordinal))
        {
            return From(before.Length - "between".Length);
        }

        foreach (var word in Bounds)
        {
            if (EndsWithWord(before, word))
            {
                return From(before.Length - word.Length);
            }
        }

        return date.Span;

        TextSpan From(int start) => TextSpan.FromBounds(from + start, date.Span.End);
    }

    private static bool EndsWithWord(ReadOnlySpan<char> text, string word) =>
        text.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !char.IsLetterOrDigit(text[^(word.Length + 1)]));
}
