using System.Collections.Frozen;
using ChatBot.Language.Names.Roles;
using ChatBot.Language.Words;

namespace ChatBot.Language.Names;

/// <summary>Finds the bearers of names that share no word with their full ones: "Rosa Lindqvist, known as Red", "Bill" beside one William.</summary>
internal static class Aliases
{
    private static readonly FrozenDictionary<string, string[]> Formal = EmbeddedTable.Lines(typeof(Aliases), "nicknames.tsv")
        .Select(line => line.Split('\t'))
        .SelectMany(row => row[1].Split(' ').Select(nickname => (Nickname: nickname, Name: row[0])))
        .GroupBy(pair => pair.Nickname, pair => pair.Name)
        .ToFrozenDictionary(names => names.Key, names => names.ToArray(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Changes <paramref name="full"/>, the index of each mention's fullest one, where a mention has none but its own.</summary>
    public static void Settle(SegmentedText text, List<Mention> mentions, int[] full)
    {
        var bearers = Told(text, mentions, full);
        for (var i = 0; i < full.Length; i++)
        {
            if (full[i] != i || mentions[i] is not { Type: NameType.Person, TokenCount: 1 })
            {
                continue;
            }

            var name = text[mentions[i].First].ToString();
            if (!bearers.TryGetValue(name, out var bearer))
            {
                bearers[name] = bearer = OnlyOne(text, mentions, full, name);
            }

            full[i] = bearer is { } found ? full[found] : i;
        }
    }

    /// <summary>Those whom the text itself gives both names.</summary>
    private static Dictionary<string, int?> Told(SegmentedText text, List<Mention> mentions, int[] full)
    {
        var bearers = new Dictionary<string, int?>(StringComparer.OrdinalIgnoreCase);
        for (var i = 1; i < mentions.Count; i++)
        {
            if (IsFull(text, mentions[i - 1]) && mentions[i] is { Type: NameType.Person, TokenCount: 1 } alias && IsTold(text, mentions[i - 1].Last, alias))
            {
                bearers.TryAdd(text[alias.First].ToString(), full[i - 1]);
            }
        }

        return bearers;
    }

    /// <summary>"Rosa Lindqvist", "Miss Lindqvist": "Elizabeth" is no fuller than "Beth".</summary>
    private static bool IsFull(SegmentedText text, Mention mention)
    {
        var before = mention.First - 1;
        before -= before > 0 && text[before] is "." ? 1 : 0;
        return mention.Type == NameType.Person && (mention.TokenCount > 1 || (before >= 0 && RoleWords.IsTitle(text[before])));
    }

    /// <summary>"X, known as Y", "X, nicknamed Y", "Mrs. X, or Y, as others call her".</summary>
    private static bool IsTold(SegmentedText text, int name, Mention alias)
    {
        var at = name + 1;
        at += at < alias.First && text[at] is "," or "(" ? 1 : 0;
        at += at < alias.First && text[at] is "better" or "also" or "often" or "widely" or "otherwise" or "always" or "usually" ? 1 : 0;
        var isOr = text[at] is "or";
        var isAlias = isOr || text[at] is "called" or "nicknamed" or "alias" or "aka" || (text[at] is "known" && text[at + 1] is "as");
        at += text[at] is "known" ? 2 : 1;
        at += at < alias.First && RoleWords.IsTitle(text[at]) ? 1 : 0;
        at += at < alias.First && text[at] is "." ? 1 : 0;

        return isAlias && at == alias.First && (!isOr || (text[name + 1] is "," && Follows(text, alias.Last, ",", "as")));
    }

    private static bool Follows(SegmentedText text, int token, string first, string second) =>
        token + 2 < text.Tokens.Length && text[token + 1].SequenceEqual(first) && text[token + 2].SequenceEqual(second);

    /// <summary>The person in the text with the given name that a pet form stands for, and a family name; null if there is none, or several, or if the text rather uses the pet form.</summary>
    private static int? OnlyOne(SegmentedText text, List<Mention> mentions, int[] full, string nickname)
    {
        if (!Formal.TryGetValue(nickname, out var given))
        {
            return null;
        }

        int? only = null;
        for (var i = 0; i < mentions.Count; i++)
        {
            if (mentions[i] is not { Type: NameType.Person, TokenCount: > 1 } || !given.Contains(text[mentions[i].First].ToString(), StringComparer.OrdinalIgnoreCase))
            {
                continue;
            }

            if (only is { } other && !mentions[i].In(text).Equals(mentions[other].In(text), StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }

            only ??= i;
        }

        return only is { } bearer && UsesOf(full.Select(index => mentions[index]), mentions[bearer].In(text)) >= UsesOf(mentions, nickname) ? bearer : null;

        int UsesOf(IEnumerable<Mention> named, ReadOnlySpan<char> name)
        {
            var uses = 0;
            foreach (var mention in named)
            {
                uses += mention.In(text).Equals(name, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            }

            return uses;
        }
    }
}
