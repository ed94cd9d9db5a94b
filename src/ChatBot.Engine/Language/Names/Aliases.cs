using System.Collections.Frozen;
using ChatBot.Language.Names.Roles;
using ChatBot.Language.Words;

namespace ChatBot.Language.Names;

/// <summary>Finds the bearers of names that share no word with their full ones: "Rosa Lindqvist, known as Trixie", "Bill" beside one William.</summary>
/// <param name="text">The text.</param>
/// <param name="mentions">Its mentions, in order.</param>
/// <param name="full">The index of each mention's fullest one.</param>
internal sealed class Aliases(SegmentedText text, List<Mention> mentions, int[] full)
{
    private static readonly FrozenDictionary<string, string[]> ByPetForm = EmbeddedTable.Lines(typeof(Aliases), "nicknames.tsv")
        .Select(line => line.Split('\t'))
        .SelectMany(row => row[1].Split(' ').Select(petForm => (PetForm: petForm, Name: row[0])))
        .GroupBy(pair => pair.PetForm, pair => pair.Name)
        .ToFrozenDictionary(names => names.Key, names => names.ToArray(), StringComparer.OrdinalIgnoreCase);

    private ILookup<string, int>? _byGivenName;
    private Dictionary<string, int>? _uses;

    /// <summary>Changes <paramref name="full"/> where a mention has no fuller one but an alias's bearer.</summary>
    public static void Settle(SegmentedText text, List<Mention> mentions, int[] full) => new Aliases(text, mentions, full).Settle();

    private void Settle()
    {
        var bearers = Told();
        for (var i = 0; i < full.Length; i++)
        {
            if (full[i] != i || mentions[i] is not { Type: NameType.Person, TokenCount: 1 })
            {
                continue;
            }

            var name = Words(i);
            if (!bearers.TryGetValue(name, out var bearer))
            {
                bearers[name] = bearer = ByPetForm.TryGetValue(name, out var given) ? OnlyOne(name, given) : null;
            }

            full[i] = bearer ?? i;
        }
    }

    /// <summary>Those whom the text itself gives both names.</summary>
    private Dictionary<string, int?> Told()
    {
        var bearers = new Dictionary<string, int?>(StringComparer.OrdinalIgnoreCase);
        for (var i = 1; i < mentions.Count; i++)
        {
            if (mentions[i] is { Type: NameType.Person, TokenCount: 1 } && IsFull(mentions[i - 1]) && IsTold(mentions[i - 1].Last, mentions[i]))
            {
                bearers.TryAdd(Words(i), full[i - 1]);
            }
        }

        return bearers;
    }

    /// <summary>"Rosa Lindqvist", "Miss Lindqvist": "Elizabeth" is no fuller than "Beth".</summary>
    private bool IsFull(Mention mention)
    {
        var before = mention.First - 1;
        before -= before > 0 && text[before] is "." ? 1 : 0;
        return mention.Type == NameType.Person && (mention.TokenCount > 1 || (before >= 0 && RoleWords.IsTitle(text[before])));
    }

    /// <summary>"X, known as Y", "X, nicknamed Y", "Mrs. X, or Y, as others call her".</summary>
    private bool IsTold(int name, Mention alias)
    {
        var at = name + 1;
        at += at < alias.First && text[at] is "," or "(" ? 1 : 0;
        at += at < alias.First && text[at] is "better" or "also" or "often" or "widely" or "otherwise" or "always" or "usually" ? 1 : 0;
        if (at >= alias.First)
        {
            return false;
        }

        var isOr = text[at] is "or";
        var isAlias = isOr || text[at] is "called" or "nicknamed" or "alias" or "aka" || (text[at] is "known" && text[at + 1] is "as");
        at += text[at] is "known" ? 2 : 1;
        at += at < alias.First && RoleWords.IsTitle(text[at]) ? 1 : 0;
        at += at < alias.First && text[at] is "." ? 1 : 0;

        return isAlias && at == alias.First && (!isOr || (text[name + 1] is "," && IsFollowedByAs(alias.Last)));
    }

    private bool IsFollowedByAs(int token) =>
        token + 2 < text.Tokens.Length && text[token + 1] is "," && text[token + 2] is "as";

    /// <summary>The person with one of these given names, and a family name; null if there is none, or several, or if the text rather uses the pet form.</summary>
    private int? OnlyOne(string petForm, string[] given)
    {
        _byGivenName ??= Enumerable.Range(0, full.Length)
            .Where(i => mentions[i] is { Type: NameType.Person, TokenCount: > 1 } && full[i] == i)
            .DistinctBy(Words, StringComparer.OrdinalIgnoreCase)
            .ToLookup(i => text[mentions[i].First].ToString(), StringComparer.OrdinalIgnoreCase);
        _uses ??= full.CountBy(Words, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);

        return given.SelectMany(name => _byGivenName[name]).Take(2).ToArray() is [var only] && _uses[Words(only)] >= _uses[petForm] ? only : null;
    }

    private string Words(int mention) => mentions[mention].In(text).ToString();
}
