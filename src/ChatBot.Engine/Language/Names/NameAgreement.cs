using ChatBot.Language.Names.Roles;
using ChatBot.Language.Names.Tagging;
using ChatBot.Language.Words;

namespace ChatBot.Language.Names;

/// <summary>
/// Makes the mentions of a text agree with one another and, less strongly, with those of the other texts: one type for
/// one name, and no mention of a clear name missed.
/// </summary>
/// <param name="corpus">What the names of all texts were taken for, this one's among them.</param>
internal sealed class NameAgreement(NameEvidence corpus)
{
    /// <summary>What other texts say counts so much less than what this one says.</summary>
    private const int TimesThatOfOthers = 2;

    /// <summary>What the tagger says of a mention counts as much as one other mention, in hundredths.</summary>
    private const int OwnWeight = 100;

    /// <summary>So much must speak for a name before words that the tagger left out are taken for it, in hundredths of a mention.</summary>
    private const int EnoughToAdd = 350;

    /// <summary>Longer names are not looked for.</summary>
    private const int MostTokens = 5;

    /// <summary>The mentions of a text, agreeing; in order, never overlapping.</summary>
    public List<Mention> Settle(SegmentedText text, LocalNames names)
    {
        var here = EvidenceOf(names);
        var mentions = new Mention[names.Mentions.Length];
        var begins = new HashSet<uint>();
        for (var i = 0; i < mentions.Length; i++)
        {
            mentions[i] = names.Mentions[i] with { Type = TypeOf(names, i, here) };
            begins.Add(WordHash.Lower(text[mentions[i].First]));
            begins.Add(WordHash.Lower(text[mentions[i].Last]));
        }

        return WithMissed(text, mentions, here, begins);
    }

    /// <summary>Whether a text's names come out as they did with what the corpus knew <paramref name="before"/> these names changed in it.</summary>
    public bool SettlesAsBefore(LocalNames names, NameAgreement before, HashSet<uint> changed)
    {
        NameEvidence? here = null;
        for (var i = 0; i < names.Keys.Length; i++)
        {
            if (changed.Contains(names.Keys[i]))
            {
                here ??= EvidenceOf(names);
                if (TypeOf(names, i, here) != before.TypeOf(names, i, here))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>"Party Leader Rosa Lindqvist" in a text that names Rosa Lindqvist elsewhere is that person, with a role.</summary>
    public static Mention WithoutRole(SegmentedText text, Mention mention, NameEvidence here)
    {
        var first = mention.First;
        while (first < mention.Last && (RoleWords.IsRoleNoun(text[first]) || RoleWords.IsModifier(text[first]) || RoleWords.IsTitle(text[first])))
        {
            first++;
        }

        var isPerson = first > mention.First
            && here[NameEvidence.Key(text, first, mention.Last)].Winner() is { Type: NameType.Person, Weight: >= EnoughToAdd };

        return isPerson ? mention with { First = first, Type = NameType.Person } : mention;
    }

    private static NameEvidence EvidenceOf(LocalNames names)
    {
        var here = new NameEvidence();
        here.Add(names);

        return here;
    }

    private NameType TypeOf(LocalNames names, int mention, NameEvidence here)
    {
        var votes = here[names.Keys[mention]].Plus(corpus[names.Keys[mention]], TimesThatOfOthers);

        return votes.With(names.Mentions[mention].Type, TimesThatOfOthers * OwnWeight).Winner().Type;
    }

    private static List<Mention> WithMissed(SegmentedText text, Mention[] mentions, NameEvidence here, HashSet<uint> begins)
    {
        var all = new List<Mention>(mentions.Length);
        var token = 0;
        foreach (var mention in mentions)
        {
            AddMissed(text, token, mention.First, here, begins, all);
            all.Add(mention);
            token = mention.Last + 1;
        }

        AddMissed(text, token, text.Tokens.Length, here, begins, all);
        return all;
    }

    private static void AddMissed(SegmentedText text, int first, int end, NameEvidence here, HashSet<uint> begins, List<Mention> all)
    {
        for (var at = first; at < end; at++)
        {
            if (text.Tokens[at].Kind != TokenKind.Word || !char.IsUpper(text[at][0]) || !begins.Contains(WordHash.Lower(text[at])))
            {
                continue;
            }

            if (Longest(text, at, end, here) is { } missed)
            {
                all.Add(missed);
                at = missed.Last;
            }
        }
    }

    private static Mention? Longest(SegmentedText text, int first, int end, NameEvidence here)
    {
        for (var last = Math.Min(end, first + MostTokens) - 1; last >= first; last--)
        {
            var (type, weight) = here[NameEvidence.Key(text, first, last)].Winner();
            if (weight >= EnoughToAdd && type != NameType.Miscellaneous)
            {
                return new Mention(first, last, type, 0);
            }
        }

        return null;
    }
}
