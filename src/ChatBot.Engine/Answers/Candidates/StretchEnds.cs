using ChatBot.Language;
using ChatBot.Language.Dates;

namespace ChatBot.Answers.Candidates;

/// <summary>Which end of a stretch of time a candidate is.</summary>
internal enum StretchEnd
{
    /// <summary>It is no end of a stretch.</summary>
    None,

    /// <summary>"1904" of "1904–1981".</summary>
    First,

    /// <summary>"1981" of "1904–1981".</summary>
    Last,
}

/// <summary>Takes a stretch of time apart: who asks when somebody was born wants one end of "1904–1981".</summary>
internal static class StretchEnds
{
    private static readonly string[] Joints = ["–", "—", "-", " to ", " until ", " through ", " and "];

    /// <summary>The two ends, where the words and the value of <paramref name="date"/> both have two parts; else none.</summary>
    public static IReadOnlyList<(DateExpression Date, bool IsFirst)> Of(string text, DateExpression date)
    {
        if (date is not { Type: DateType.Date, Value: { } value } || value.Split('/') is not [{ Length: >= 4 } first, { Length: >= 4 } last])
        {
            return [];
        }

        var words = date.Span.In(text);
        foreach (var joint in Joints)
        {
            var at = words.IndexOf(joint, StringComparison.Ordinal);
            if (at > 0 && words.LastIndexOf(joint, StringComparison.Ordinal) == at && Digits(words[..at]) && Digits(words[(at + joint.Length)..]))
            {
                var begin = Begin(words[..at]);
                return
                [
                    (new DateExpression(new TextSpan(date.Span.Start + begin, at - begin), DateType.Date, first, date.Anchor), true),
                    (new DateExpression(TextSpan.FromBounds(date.Span.Start + at + joint.Length, date.Span.End), DateType.Date, last, date.Anchor), false),
                ];
            }
        }

        return [];
    }

    private static bool Digits(ReadOnlySpan<char> words) => words.ContainsAnyInRange('0', '9');

    /// <summary>Where the first end begins: behind "between" or "from".</summary>
    private static int Begin(ReadOnlySpan<char> words) =>
        words.StartsWith("between ", StringComparison.OrdinalIgnoreCase) ? 8 : words.StartsWith("from ", StringComparison.OrdinalIgnoreCase) ? 5 : 0;
}
