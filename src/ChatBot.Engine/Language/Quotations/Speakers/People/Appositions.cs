using ChatBot.Language.Names;
using ChatBot.Language.Quotations.Clauses;

namespace ChatBot.Language.Quotations.Speakers.People;

/// <summary>Finds what a story says beside a name that its bearer is: "Ivo Lund, the beadle", "Tom Dale the smith", "Ada Brook (chair)".</summary>
/// <remarks>It takes nouns that no table has, for whoever is then said to speak as "the beadle" must be somebody.</remarks>
internal sealed class Appositions(SpokenText text)
{
    // "the oldest inhabitant"
    private const int LongestPhrase = 3;

    /// <summary>The phrase behind its article; null if there is none.</summary>
    public TextSpan? Beside(Name name)
    {
        var after = text.TokenAt(name.Span.End);
        if (after + 1 < text.TokenCount && text.Word(after) is "(")
        {
            return InBrackets(after);
        }

        var isParted = text.IsComma(after);
        var article = isParted ? after + 1 : after;
        if (article + 2 >= text.TokenCount || !(isParted ? IsArticle(article) : text.Word(article) is "the") || Last(article) is not { } last)
        {
            return null;
        }

        var isWhole = EndsPhrase(last + 1) || (!isParted && (IsVerb(last + 1) || text.IsHuman(last)));
        return isWhole && (isParted || StartsClause(text.TokenAt(name.Span.Start))) ? TextSpan.FromBounds(text[article + 1].Start, text[last].End) : null;
    }

    private TextSpan? InBrackets(int bracket)
    {
        var end = bracket + 1;
        while (end < text.TokenCount && end - bracket <= LongestPhrase && text.IsWord(end) && (text.Roles(end) & WordRoles.Function) == 0)
        {
            end++;
        }

        return end > bracket + 1 && end < text.TokenCount && text.Word(end) is ")" && text.IsHuman(end - 1) ? TextSpan.FromBounds(text[bracket + 1].Start, text[end - 1].End) : null;
    }

    // Not of "Ada, his sister": many are somebody's.
    private int? Last(int article)
    {
        var last = article;
        while (last - article < LongestPhrase && last + 1 < text.TokenCount && IsInside(last + 1) && (last == article || !IsVerb(last + 1)))
        {
            last++;
        }

        return last > article && last + 1 < text.TokenCount && (text.Roles(last) & WordRoles.Kin) == 0 ? last : null;
    }

    private bool IsArticle(int token) => text.Word(token) is "the" or "a" or "an" || (text.Roles(token) & WordRoles.Possessive) != 0;

    private bool IsInside(int token) => text.IsWord(token) && !text.IsCapital(token) && (text.Roles(token) & WordRoles.Function) == 0;

    private bool IsVerb(int token) => (text.Roles(token) & WordRoles.Past) != 0 || text.Word(token) is [_, _, .., 'e', 'd'];

    // Not "Ada, the dog and the cat".
    private bool EndsPhrase(int token) => !text.IsWord(token) && !text.IsPossessive(token);

    // Not "gave Ada the letter".
    private bool StartsClause(int token) =>
        text.OpensSentence(token) || text.IsComma(token - 1) || (text.Roles(token - 1) & WordRoles.Conjunction) != 0 || text.Word(token - 1) is "was" or "is";
}
