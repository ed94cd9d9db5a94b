using ChatBot.Language.Quotations.Clauses;
using ChatBot.Language.Quotations.Speakers.Turns;

namespace ChatBot.Language.Quotations.Speakers.People;

/// <summary>Reads who is described where a story tells of somebody: "the man", "my sister", "an elderly woman".</summary>
internal sealed class DescribedPeople(SpokenText text)
{
    private const int LongestDescription = 6;
    private const WordRoles Gendered = WordRoles.Male | WordRoles.Female;

    /// <summary>The person described by the words that end at a token; null if nobody is.</summary>
    public Person? EndingAt(int last)
    {
        var gender = text.Roles(last) & Gendered;
        if (gender == Gendered || (gender == WordRoles.None && !text.IsHuman(last)) || (text.IsCapital(last) && !text.Is(last - 1, "the")) || text.Is(last, "voice"))
        {
            return null;
        }

        // "The guide smiled" speaks of one, "from the guide" need not.
        var first = First(last);
        if (!IsOpening(first) || IsNobody(first) || (gender == WordRoles.None && !text.OpensSentence(first)))
        {
            return null;
        }

        var span = TextSpan.FromBounds(text[first].Start, text[last].End);
        return new Person(span, span, gender);
    }

    private int First(int last)
    {
        var first = last;
        while (first > 0 && last - first < LongestDescription && (first == last || IsInside(first, last)))
        {
            first--;
        }

        return first;
    }

    // "my brother's wife" is one person, "this boy stepped forward" none.
    private bool IsInside(int token, int last) =>
        ((text.Roles(token) & Gendered) == 0 || text.IsPossessive(token + 1))
        && ((text.Roles(token) & WordRoles.Function) == 0 || IsAdjective(token, last));

    // "an elderly woman", "no other woman"
    private bool IsAdjective(int token, int last) =>
        token == last - 1 && ((text.Is(token, "other") && IsOpening(token - 1)) || text.Word(token) is [_, _, .., 'l', 'y']);

    private bool IsOpening(int token) => (text.Roles(token) & (WordRoles.Determiner | WordRoles.Possessive)) != 0;

    // "He was a nervous man" speaks of nobody new; "A nervous man came in" does, "No man came in" does not.
    private bool IsNobody(int token) =>
        text.Word(token) is "no" or "No" or "any" or "Any" or "every" or "Every" or "each" or "Each"
        || (text.Word(token) is "a" or "an" && (token == 0 || IsComparing(token - 1)));

    private bool IsComparing(int token) =>
        text.Word(token) is "was" or "is" or "be" or "been" or "being" or "became" or "as" or "like" or "such" or "than" or "quite" or "but" or "not" or "of" or "for";
}
