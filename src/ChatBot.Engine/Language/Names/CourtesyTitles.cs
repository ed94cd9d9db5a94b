using System.Buffers;
using ChatBot.Language.Names.Roles;
using ChatBot.Language.Names.Tagging;

namespace ChatBot.Language.Names;

/// <summary>Makes persons of those whom the text calls Mr. or Mrs., whatever the tagger took them for.</summary>
internal static class CourtesyTitles
{
    /// <summary>Says as much for a person as a tagger that is sure.</summary>
    private const int Margin = 250;

    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>Whether a word stands before the name of anybody, without saying what he or she is.</summary>
    public static bool IsTitle(ReadOnlySpan<char> word) => word is "Mr" or "Mrs" or "Ms" or "Miss" or "Mr." or "Mrs." or "Ms.";

    /// <summary>The mentions, with the titled persons among them; in order, never overlapping.</summary>
    public static List<Mention> Complete(SegmentedText text, List<Mention> mentions)
    {
        List<Mention>? all = null;
        var next = 0;
        foreach (var (first, end) in SentenceTokens.Of(text))
        {
            for (var title = first; title + 1 < end; title++)
            {
                if (!IsTitle(text[title]) || NameBehind(text, title, end) is not { } name)
                {
                    continue;
                }

                all ??= new List<Mention>(mentions.Count + 1);
                while (next < mentions.Count && mentions[next].Last < name)
                {
                    AddFree(all, mentions[next++], title);
                }

                var found = next < mentions.Count && mentions[next].First <= name ? mentions[next++] : default(Mention?);
                all.Add(Person(text, name, end, found));
                title = name;
            }
        }

        all?.AddRange(mentions[next..]);
        return all ?? mentions;
    }

    /// <summary>The name with the title right before it, if there is one: "Mrs. Todd".</summary>
    public static TextSpan WithTitle(string text, TextSpan name)
    {
        var before = text.AsSpan(0, name.Start);
        var title = before.TrimEnd(' ').TrimEnd('.');
        var start = title.LastIndexOfAnyExcept(Letters) + 1;

        return title.Length < before.Length && (IsTitle(title[start..]) || title[start..] is "Dr") ? TextSpan.FromBounds(start, name.End) : name;
    }

    /// <summary>What was found before the title, though not the title itself.</summary>
    private static void AddFree(List<Mention> all, Mention mention, int title)
    {
        if (mention.Last < title)
        {
            all.Add(mention);
        }
    }

    private static Mention Person(SegmentedText text, int name, int end, Mention? found)
    {
        if (found is { } mention)
        {
            return mention.Type switch
            {
                NameType.Person => mention,
                NameType.Place when text[name - 1] is "Miss" => mention, // Miss Venezuela
                _ => new Mention(name, mention.Last, NameType.Person, Math.Max(mention.Margin, Margin)),
            };
        }

        var last = name;
        while (last + 1 < end && WordShapes.Of(text[last + 1]) is WordShape.Title or WordShape.Mixed && !IsTitle(text[last + 1]))
        {
            last++;
        }

        return new Mention(name, last, NameType.Person, Margin);
    }

    /// <summary>The first word of the name behind a title; null if none follows in the sentence, or an office: "Mr. President".</summary>
    private static int? NameBehind(SegmentedText text, int title, int end)
    {
        var name = text[title + 1] is "." ? title + 2 : title + 1;
        var isName = name < end
            && WordShapes.Of(text[name]) is WordShape.Title or WordShape.Mixed or WordShape.Hyphenated
            && !RoleWords.IsRoleNoun(text[name])
            && !RoleWords.IsTitle(text[name]);

        return isName ? name : null;
    }
}
