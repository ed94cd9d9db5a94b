using System.Collections.Frozen;
using ChatBot.Language.Names;
using ChatBot.Language.Names.Roles;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Questions;

/// <summary>The noun behind "which" or "what", which says what kind of thing answers: "which school", "what British king".</summary>
/// <param name="Stem">Its stem: an answer may hold the noun itself, as "Old Harbour School" does.</param>
/// <param name="Type">The kind of name that answers.</param>
internal sealed record AskedNoun(string Stem, NameType Type);

/// <summary>Finds the asked noun.</summary>
internal static class AskedNouns
{
    /// <summary>How many words behind "which" are looked at: "which professional football team".</summary>
    private const int MostWords = 4;

    private static readonly FrozenDictionary<string, NameType>.AlternateLookup<ReadOnlySpan<char>> Types = Load();

    /// <summary>The last noun with a known kind behind the question word and before a verb; null where there is none.</summary>
    public static AskedNoun? Of(IReadOnlyList<Term> words)
    {
        var at = words.TakeWhile(w => w.Exact is not ("which" or "what")).Count();
        AskedNoun? found = null;
        for (var i = at + 1; i < words.Count && i <= at + MostWords && !QuestionWords.IsAuxiliary(words[i].Exact); i++)
        {
            if (TypeOf(words[i].Exact) is { } type)
            {
                found = new AskedNoun(words[i].Stem, type);
            }
            else if (found is not null)
            {
                break;
            }
        }

        return found;
    }

    /// <summary>The kind of name that a noun, singular or plural, stands for: a person for "singers"; null where none is known.</summary>
    public static NameType? TypeOf(ReadOnlySpan<char> word) => KindOf(word) ?? (word is [.., 's'] ? KindOf(Plurals.SingularOf(word)) : null);

    private static NameType? KindOf(ReadOnlySpan<char> noun) =>
        Types.TryGetValue(noun, out var type) ? type
        : RoleWords.IsRoleNoun(noun) ? NameType.Person
        : null;

    private static FrozenDictionary<string, NameType>.AlternateLookup<ReadOnlySpan<char>> Load()
    {
        var types = new Dictionary<string, NameType>(StringComparer.Ordinal);
        foreach (var line in EmbeddedTable.Lines(typeof(AskedNouns), "asked-nouns.tsv"))
        {
            var cells = line.Split('\t');
            var type = cells[0] switch
            {
                "organisation" => NameType.Organisation,
                "place" => NameType.Place,
                "person" => NameType.Person,
                _ => NameType.Miscellaneous,
            };
            foreach (var noun in cells[1].Split(' '))
            {
                types[noun] = type;
            }
        }

        return types.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
