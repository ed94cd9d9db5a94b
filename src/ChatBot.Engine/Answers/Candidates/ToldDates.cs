using ChatBot.Answers.Evidence;
using ChatBot.Language;
using ChatBot.Language.Dates;

namespace ChatBot.Answers.Candidates;

/// <summary>Finds the date that "that year" or "the same day" takes up: as an answer, what it stands for says more than a pronoun.</summary>
internal static class ToldDates
{
    /// <summary>Dates of a document that are looked at, from the nearest back.</summary>
    private const int MostBack = 20;

    /// <summary>Where the words of <paramref name="date"/>'s own date stand; null where it takes up none, or none is found.</summary>
    public static TextSpan? Of(PassageReading passage, DateExpression date)
    {
        if (date is not { Value: { } value, Anchor: not null } || !TakesUp(date.Span.In(passage.Text)))
        {
            return null;
        }

        var dates = passage.Source.Source.Annotations.Dates;
        var at = Slice.CountBefore(dates, date.Span.Start, d => d.Span);
        for (var back = at - 1; back >= Math.Max(0, at - MostBack); back--)
        {
            var words = dates[back].Span.In(passage.Text);
            if (words.IndexOf(value, StringComparison.Ordinal) is >= 0 and var year)
            {
                return new TextSpan(dates[back].Span.Start + year, value.Length);
            }

            if (dates[back].Value == value && !TakesUp(words))
            {
                return dates[back].Span;
            }
        }

        return null;
    }

    private static bool TakesUp(ReadOnlySpan<char> words) =>
        words.StartsWith("that ", StringComparison.OrdinalIgnoreCase)
        || words.StartsWith("the same ", StringComparison.OrdinalIgnoreCase)
        || words.StartsWith("this same ", StringComparison.OrdinalIgnoreCase);
}
