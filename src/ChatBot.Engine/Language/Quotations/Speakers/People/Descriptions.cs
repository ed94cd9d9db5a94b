using ChatBot.Language.Names;
using ChatBot.Language.Quotations.Clauses;
using ChatBot.Language.Quotations.Speakers.Turns;

namespace ChatBot.Language.Quotations.Speakers.People;

/// <summary>Reads the words for speakers who are not called by their names: "the painter", "his mother".</summary>
internal sealed class Descriptions(SpokenText text)
{
    private const int FarthestIntroduction = 2000;
    private const int FarthestArticle = 4;

    private readonly Dictionary<string, bool> _known = [];

    /// <summary>Whether the person is known by name.</summary>
    public bool IsNamed(Person person) => text.NameOver(text.TokenAt(person.FullName.End) - 1) is { Type: NameType.Person };

    /// <summary>Whether the person is known by a description alone.</summary>
    public bool IsOne(Person person)
    {
        var first = text.TokenAt(person.FullName.Start);
        return !IsNamed(person) && (text.Roles(first) & WordRoles.Pronoun) == 0
            && (text.Roles(first) & (WordRoles.Determiner | WordRoles.Possessive)) != 0;
    }

    /// <summary>Whether the person is described as somebody who may have a name in the text.</summary>
    public bool MayHideName(Person person) => IsOne(person) && !text.IsCapital(Head(person)) && !text.Is(Head(person), "voice") && !IsOwnElder(person);

    /// <summary>The token that says what the person is: the last one before "of …" or "-in-law".</summary>
    public int Head(Person person)
    {
        var (head, last) = (text.TokenAt(person.FullName.Start), text.TokenAt(person.FullName.End) - 1);
        while (head < last && !IsPreposition(head + 1) && !(text.IsHyphen(head + 1) && head + 1 < last && IsPreposition(head + 2)))
        {
            head++;
        }

        return head;
    }

    /// <summary>The words by which a person is known, in a form to compare: of a description what the person is, whatever else it says.</summary>
    public string Sort(Person person) => IsOne(person) ? SortOf(text.Word(Head(person))) : person.FullName.In(text.Text).ToString().ToUpperInvariant();

    /// <summary>The same for somebody who is described by one word.</summary>
    public static string SortOf(ReadOnlySpan<char> head) => $"the {head}".ToUpperInvariant();

    /// <summary>Whether the description is of a child.</summary>
    public bool IsYoung(Person person) => text.Word(Head(person)) is "boy" or "girl" or "child" or "lad" or "lass" or "baby" or "youngster" or "urchin";

    /// <summary>Whether the text speaks of somebody whom it has not introduced by these words, and who so must be known by others.</summary>
    public bool IsKnown(Person person)
    {
        var key = person.FullName.In(text.Text).ToString();
        if (!_known.TryGetValue(key, out var isKnown))
        {
            _known[key] = isKnown = IsDefinite(person) && !IsIntroduced(person);
        }

        return isKnown;
    }

    // Whoever tells of "my father" seldom tells his name; nor is it the father whom others call by theirs.
    private bool IsOwnElder(Person person) =>
        text.Is(text.TokenAt(person.FullName.Start), "my")
        && text.Word(text.TokenAt(person.FullName.End) - 1) is "father" or "mother" or "uncle" or "aunt" or "grandfather" or "grandmother";

    private bool IsDefinite(Person person)
    {
        var first = text.TokenAt(person.FullName.Start);
        return text.Is(first, "the") || (text.Roles(first) & WordRoles.Possessive) != 0;
    }

    // "A gentleman came in" makes him somebody new.
    private bool IsIntroduced(Person person)
    {
        var mention = text.TokenAt(person.FullName.Start);
        var head = Head(person);
        for (var at = mention - 1; at >= 0 && mention - at < FarthestIntroduction; at--)
        {
            if (!text.Word(at).Equals(text.Word(head), StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            for (var before = at - 1; before >= 0 && at - before <= FarthestArticle && text.IsWord(before); before--)
            {
                if (text.Word(before) is "a" or "an" or "A" or "An" or "another" or "Another" or "one" or "One")
                {
                    return before == 0 || !IsCopula(before - 1);
                }
            }
        }

        return false;
    }

    // "He was a very active lad" tells more of somebody known.
    private bool IsCopula(int token) => text.Word(token) is "was" or "is" or "were" or "are" or "been" or "be" or "as" or "like" or "such" or "being";

    private bool IsPreposition(int token) => (text.Roles(token) & WordRoles.Preposition) != 0;
}
