using ChatBot.Language.Names;
using ChatBot.Language.Quotations.Clauses;

namespace ChatBot.Language.Quotations.Speakers;

/// <summary>Finds what a story says beside a name that its bearer is: "Saunders Tosh, the beadle", "Archie Muckle the smith".</summary>
/// <remarks>It takes nouns that no table has, for whoever is then said to speak as "the beadle" must be somebody.</remarks>
internal sealed class Appositions(SpokenText text)
{
    // "the oldest inhabitant"
    private const int LongestPhrase = 3;

    /// <summary>The phrase behind its article; null if there is none.</summary>
    public TextSpan? Beside(Name name)
    {
        var after = text.TokenAt(name.Span.End);
        var article = text.IsComma(after) ? after + 1 : after;
        if (article + 1 >= text.TokenCount || !(text.Word(article) is "the" || (article > after && (text.Word(article) is "a" or "an" || (text.Roles(article) & WordRoles.Possessive) != 0))))
        {
            return null;
        }

        var last = article;
        while (last - article < LongestPhrase && last + 1 < text.TokenCount && IsInside(last + 1) && (last == article || !IsVerb(last + 1)))
        {
            last++;
        }

        if (last == article || last + 1 == text.TokenCount)
        {
            return null;
        }

        if ((text.Roles(last) & WordRoles.Kin) != 0)
        {
            return null; // "Ada, his sister": many are somebody's
        }

        var isOne = article > after ? EndsPhrase(last + 1) : StartsClause(text.TokenAt(name.Span.Start)) && (EndsPhrase(last + 1) || IsVerb(last + 1) || text.IsHuman(last));
        return isOne ? TextSpan.FromBounds(text[article + 1].Start, text[last].End) : null;
    }

    private bool IsInside(int token) => text.IsWord(token) && !text.IsCapital(token) && (text.Roles(token) & WordRoles.Function) == 0;

    private bool IsVerb(int token) => (text.Roles(token) & WordRoles.Past) != 0 || text.Word(token) is [_, _, .., 'e', 'd'];

    // Not "Ada, the dog and the cat".
    private bool EndsPhrase(int token) =>
        !text.IsWord(token) && !text.IsPossessive(token);

    // Not "gave Ada the letter".
    private bool StartsClause(int token) =>
        text.OpensSentence(token) || text.IsComma(token - 1) || (text.Roles(token - 1) & WordRoles.Conjunction) != 0 || text.Word(token - 1) is "was" or "is";
}
