using System.Collections.Frozen;
using ChatBot.Language.Words;

namespace ChatBot.Language.Quotations.Clauses;

/// <summary>What a word can do around a quotation. Most words can do nothing; some can do several things.</summary>
[Flags]
internal enum WordRoles
{
    None = 0,

    /// <summary>A verb that reports any words: "said".</summary>
    Say = 1 << 0,

    /// <summary>A verb by which the one who spoke goes on: "added".</summary>
    Add = 1 << 1,

    /// <summary>A verb by which another answers: "replied".</summary>
    Reply = 1 << 2,

    /// <summary>A verb that reports a few words as a label: "dismissed … as".</summary>
    Call = 1 << 3,

    /// <summary>A verb that reports words only right beside it: "laughed".</summary>
    Manner = 1 << 4,

    /// <summary>The -ing form of one of these verbs.</summary>
    Participle = 1 << 5,

    /// <summary>The form behind "to", that also stands for a noun as often as not: "report", "claims".</summary>
    Present = 1 << 6,

    He = 1 << 7,
    She = 1 << 8,
    They = 1 << 9,
    I = 1 << 10,
    It = 1 << 11,
    Determiner = 1 << 12,
    Possessive = 1 << 13,
    Auxiliary = 1 << 14,
    Adverb = 1 << 15,
    Conjunction = 1 << 16,
    Subordinate = 1 << 17,
    Preposition = 1 << 18,
    Self = 1 << 19,
    Male = 1 << 20,
    Female = 1 << 21,

    /// <summary>A verb of thinking: what it governs was not said.</summary>
    Think = 1 << 22,

    /// <summary>A title that goes with a person's name wherever it is used: "Mrs".</summary>
    Courtesy = 1 << 23,

    /// <summary>A noun for a human being that does not say whether a man or a woman.</summary>
    Human = 1 << 24,

    /// <summary>A cry, which stands between commas like a name but calls nobody.</summary>
    Cry = 1 << 25,

    /// <summary>A manner that is seen rather than heard: "smiled".</summary>
    Gesture = 1 << 26,

    /// <summary>A noun that says whose relation somebody is: "father".</summary>
    Kin = 1 << 27,

    /// <summary>The past of a verb, where that does not end in -ed: "rang".</summary>
    Past = 1 << 28,

    Pronoun = He | She | They | I | It,
    Speech = Say | Add | Reply | Manner,
    Function = Pronoun | Determiner | Possessive | Auxiliary | Adverb | Conjunction | Subordinate | Preposition | Self,
}

/// <summary>Knows the roles of words.</summary>
internal static class WordRoleList
{
    private static readonly FrozenDictionary<string, WordRoles>.AlternateLookup<ReadOnlySpan<char>> Roles =
        Read().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Everything that <paramref name="word"/>, in any case, can do.</summary>
    public static WordRoles Of(ReadOnlySpan<char> word)
    {
        if (Roles.TryGetValue(word, out var roles))
        {
            return roles;
        }

        return word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal) && char.IsLower(word[0])
            ? WordRoles.Adverb
            : WordRoles.None;
    }

    private static FrozenDictionary<string, WordRoles> Read()
    {
        var roles = new Dictionary<string, WordRoles>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in WordList.Read(typeof(WordRoleList), "speech-verbs.tsv"))
        {
            Add(roles, line, (word, role) => role | Form(word));
        }

        foreach (var line in WordList.Read(typeof(WordRoleList), "speaker-words.tsv"))
        {
            Add(roles, line, (_, role) => role);
        }

        return roles.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static void Add(Dictionary<string, WordRoles> roles, string line, Func<string, WordRoles, WordRoles> roleOf)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        var role = Enum.Parse<WordRoles>(line[..tab], ignoreCase: true);
        foreach (var word in line[(tab + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            roles[word] = roles.GetValueOrDefault(word) | roleOf(word, role);
        }
    }

    private static WordRoles Form(string word) => word switch
    {
        _ when word.EndsWith("ing", StringComparison.Ordinal) => WordRoles.Participle,
        _ when word.EndsWith("ed", StringComparison.Ordinal) => WordRoles.None,
        "said" or "told" or "wrote" or "spoke" or "began" or "thought" or "swore" or "sang" or "went" or "came" or "put"
            or "broke" or "quoth" or "saith" or "besought" => WordRoles.None,
        _ => WordRoles.Present,
    };
}
