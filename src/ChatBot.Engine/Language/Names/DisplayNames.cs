using ChatBot.Language.Words;

namespace ChatBot.Language.Names;

/// <summary>
/// Finds whom a mail names in quotation marks: <c>"Lindqvist, Rosa" &lt;rosa@example.com&gt;</c>, where the form alone tells
/// (https://www.rfc-editor.org/rfc/rfc5322#section-3.4 calls it a display name).
/// </summary>
internal static class DisplayNames
{
    /// <summary>Longer names are not looked for.</summary>
    private const int MostTokens = 6;

    /// <summary>Nor is what follows, if it is longer.</summary>
    private const int LongestAddress = 128;

    /// <summary>The mentions, with the senders and receivers among them whole; in order, never overlapping.</summary>
    public static List<Mention> Complete(SegmentedText text, List<Mention> mentions)
    {
        var names = Find(text);
        if (names.Count == 0)
        {
            return mentions;
        }

        var all = new List<Mention>(mentions.Count + names.Count);
        var next = 0;
        foreach (var mention in mentions)
        {
            while (next < names.Count && names[next].Last < mention.First)
            {
                all.Add(names[next++]);
            }

            if (next == names.Count || names[next].First > mention.Last)
            {
                all.Add(mention);
            }
            else if (names[next].First == mention.First && names[next].Last == mention.Last)
            {
                // What the tagger has found whole may well be an organisation.
                names[next] = mention;
            }
        }

        all.AddRange(names[next..]);
        return all;
    }

    private static List<Mention> Find(SegmentedText text)
    {
        var names = new List<Mention>();
        var open = -1;
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            if (text[i] is not ("\"" or "“" or "”"))
            {
                continue;
            }

            var isName = open >= 0 && IsName(text, open + 1, i - 1) && (IsAddress(text, i + 1) || IsInvertedLine(text, open, i));
            if (isName)
            {
                names.Add(new Mention(open + 1, i - 1, NameType.Person, 0));
            }

            open = isName ? -1 : i;
        }

        return names;
    }

    private static bool IsName(SegmentedText text, int first, int last)
    {
        if (last < first || last - first >= MostTokens || !char.IsUpper(text[first][0]) || text[last] is ",")
        {
            return false;
        }

        for (var token = first; token < last; token++)
        {
            if (text.Tokens[token].Kind != TokenKind.Word && text[token] is not ("," or "." or "-"))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether "&lt;rosa@example.com&gt;" begins at a token.</summary>
    private static bool IsAddress(SegmentedText text, int token)
    {
        if (token + 1 >= text.Tokens.Length || text[token] is not "<")
        {
            return false;
        }

        // Words that a mail programme has shortened ("ros...@example.com") are several tokens, but without a space.
        var address = text.Text.AsSpan(text.Tokens[token].End);
        var end = address[..Math.Min(LongestAddress, address.Length)].IndexOfAny(" \n>");

        return end > 0 && address[end] == '>' && address[..end].Contains('@');
    }

    /// <summary>Whether a line holds nothing but "Lindqvist, Rosa" in quotation marks.</summary>
    private static bool IsInvertedLine(SegmentedText text, int open, int close) =>
        close == open + 4
        && text[open + 2] is ","
        && char.IsUpper(text[open + 3][0])
        && IsLineEnd(text.Text.AsSpan(0, text.Tokens[open].Start).TrimEnd(' '), last: true)
        && IsLineEnd(text.Text.AsSpan(text.Tokens[close].End).TrimStart(' '), last: false);

    private static bool IsLineEnd(ReadOnlySpan<char> text, bool last) => text.IsEmpty || LineEnds.Contain(last ? text[^1] : text[0]);
}
