using ChatBot.Language.Names;
using ChatBot.Language.Quotations.Clauses;
using ChatBot.Language.Quotations.Speakers.People;

namespace ChatBot.Language.Quotations.Speakers.Turns;

/// <summary>Finds whom quoted words address: "Come here, Tom!"</summary>
internal static class Vocatives
{
    /// <summary>A turn is not followed further than so many quotations, back or on, so that no text takes time in the square of its length.</summary>
    private const int MostPieces = 20;

    /// <summary>Whether <paramref name="words"/> address <paramref name="person"/> by name.</summary>
    public static bool Hold(SpokenText text, TitledNames titled, TextSpan words, Person person)
    {
        foreach (var name in In(text, words))
        {
            if (titled.Of(name).In(text.Text).Equals(person.FullName.In(text.Text), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The names by which somebody is addressed in a turn, with all that it was broken into by "she said".</summary>
    /// <param name="text">The text.</param>
    /// <param name="turns">The quotations.</param>
    /// <param name="index">Any quotation of the turn.</param>
    public static IEnumerable<Name> InTurn(SpokenText text, IReadOnlyList<Turn> turns, int index)
    {
        var first = index;
        while (first > 0 && index - first < MostPieces && GoesOn(text, turns, first))
        {
            first--;
        }

        for (var at = first; at < turns.Count && at - index <= MostPieces && (at == first || GoesOn(text, turns, at)); at++)
        {
            foreach (var name in In(text, turns[at].Stretch.Inner))
            {
                yield return name;
            }
        }
    }

    private static bool GoesOn(SpokenText text, IReadOnlyList<Turn> turns, int index) => turns[index].Ground switch
    {
        SpeakerGround.GoesOn => true,
        SpeakerGround.Order => turns[index - 1].After is not null && turns[index].Person is { } person && turns[index - 1].Person is { } last && person.Is(last, text.Text),
        _ => false,
    };

    /// <summary>The names by which <paramref name="words"/> address somebody.</summary>
    public static IEnumerable<Name> In(SpokenText text, TextSpan words)
    {
        for (var index = text.NameAfter(words.Start); index < text.Names.Count && text.Names[index].Span.End <= words.End; index++)
        {
            if (text.Names[index].Type == NameType.Person && IsAddressed(text, text.Names[index].Span, words) && !Introduction.IsAnswer(text, text.Names[index], words))
            {
                yield return text.Names[index];
            }
        }
    }

    /// <summary>The words for what somebody is by which <paramref name="words"/> address him: "Is that you, captain?" Not "father": everybody has another.</summary>
    public static IEnumerable<int> RolesIn(SpokenText text, TextSpan words)
    {
        for (var token = text.TokenAt(words.Start); token < text.TokenCount && text[token].End <= words.End; token++)
        {
            if (text.IsHuman(token) && (text.Roles(token) & WordRoles.Kin) == 0 && IsAddressed(text, text[token].Span, words))
            {
                yield return token;
            }
        }
    }

    /// <summary>Whether a name stands alone between commas, or at an end of the words.</summary>
    private static bool IsAddressed(SpokenText text, TextSpan name, TextSpan words)
    {
        var before = text.TokenAt(name.Start) - 1;
        while (before >= 0 && text[before].Start >= words.Start && LeadsToName(text, before))
        {
            before--;
        }

        // "Ada Brook? Is that her name?" calls nobody.
        var after = text.TokenAt(name.End);
        var isQuestion = after < text.TokenCount && text.Word(after) is "?" && after - text.TokenAt(name.Start) > 1;
        return (!isQuestion && StandsAlone(text, before, after, words)) || (IsSaidTo(text, before, words) && !text.IsPossessive(after));
    }

    // "You are Ada Brook", "Are you Ada?", "You must be Ada"
    private static bool IsSaidTo(SpokenText text, int token, TextSpan words) =>
        token > 0 && text[token - 1].Start >= words.Start
        && ((text.Word(token) is "are" or "'re" or "’re" && text.Is(token - 1, "you"))
            || (text.Word(token) is "you" && text.Is(token - 1, "are"))
            || (text.Word(token) is "be" && text.Word(token - 1) is "must" or "will" or "'ll" or "’ll" or "would" or "'d" or "’d" && text.Is(token - 2, "you")));

    // "Mr. Vane", "my dear Ada"
    private static bool LeadsToName(SpokenText text, int token) =>
        (text.Roles(token) & (WordRoles.Male | WordRoles.Female)) != 0
        || text.Word(token) is "my" or "My" or "dear" or "Dear" or "dearest" or "old" or "poor" or "good" or "little" or "young"
        || (text.Word(token) is "." && token > 0 && (text.Roles(token - 1) & WordRoles.Courtesy) != 0);

    private static bool StandsAlone(SpokenText text, int before, int after, TextSpan words)
    {
        return (before < 0 || text[before].Start < words.Start || text.IsComma(before) || text.Word(before) is "!" or "." or "?")
            && after < text.TokenCount
            && (text[after].Start >= words.End || text.IsComma(after) || text.EndsSentence(after));
    }
}
