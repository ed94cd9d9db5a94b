using System.Collections.Frozen;
using ChatBot.Language.Quotations.Clauses;
using ChatBot.Language.Words;

namespace ChatBot.Language.Quotations.Speakers.People;

/// <summary>Knows which given names are nearly always a man's or a woman's.</summary>
internal static class GivenNames
{
    private static readonly FrozenDictionary<string, WordRoles>.AlternateLookup<ReadOnlySpan<char>> Known =
        Read().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Male, female, or none if nothing in the name tells.</summary>
    // A family name can be somebody else's given name, so the last word tells only when it is the only one.
    public static WordRoles GenderOf(ReadOnlySpan<char> fullName)
    {
        while (true)
        {
            var end = fullName.IndexOfAny(' ', '\u00a0', '-');
            if (Known.TryGetValue(end < 0 ? fullName : fullName[..end], out var gender))
            {
                return gender;
            }

            fullName = end < 0 ? default : fullName[(end + 1)..];
            if (fullName.IndexOfAny(' ', '\u00a0', '-') < 0)
            {
                return WordRoles.None;
            }
        }
    }

    private static FrozenDictionary<string, WordRoles> Read()
    {
        var names = new Dictionary<string, WordRoles>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in WordList.Read(typeof(GivenNames), "given-names.tsv"))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var gender = Enum.Parse<WordRoles>(line[..tab], ignoreCase: true);
            foreach (var name in line[(tab + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                names[name] = names.GetValueOrDefault(name) | gender;
            }
        }

        return names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
