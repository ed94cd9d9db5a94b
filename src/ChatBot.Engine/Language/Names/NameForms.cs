using System.Collections.Frozen;
using ChatBot.Language.Names.Tagging;
using ChatBot.Language.Words;

namespace ChatBot.Language.Names;

/// <summary>Corrects the type of names whose form leaves no doubt: no person is called "Okafor Foundation", and "Keene, NH" is a place.</summary>
internal static class NameForms
{
    private static readonly ILookup<string, string> Words = EmbeddedTable.Lines(typeof(NameForms), "name-forms.tsv")
        .Select(line => line.Split('\t'))
        .ToLookup(cells => cells[0], cells => cells[1]);

    private static readonly FrozenDictionary<string, NameType>.AlternateLookup<ReadOnlySpan<char>> Heads =
        Words["organisation"].Select(word => KeyValuePair.Create(word, NameType.Organisation))
            .Concat(Words["place"].Select(word => KeyValuePair.Create(word, NameType.Place)))
            .ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> States = Words["postal"].ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> StateNames = Words["state"].ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The token of the state that a town is in, if one mention holds both: "San Rafael California"; null if not.</summary>
    public static int? StateBehindTown(SegmentedText text, Mention mention)
    {
        var (last, before) = (mention.Last, mention.Last - 1);
        var isState = mention is { Type: NameType.Place, TokenCount: > 1 }
            && (StateNames.Contains(text[last]) || States.Contains(text[last]) || (text[last].Length == 2 && States.Contains(text[last].ToString().ToUpperInvariant())));
        return isState && WordShapes.Of(text[before]) == WordShape.Title
            && !(text[before] is "Northern" or "Southern" or "Eastern" or "Western" or "Central" or "North" or "South" or "East" or "West" or "New" or "Baja" or "Lower" or "Upper" or "Mid")
            ? last : null;
    }

    /// <summary>The mention, with the type that its form tells.</summary>
    public static Mention Typed(SegmentedText text, Mention mention)
    {
        if (mention is { Type: NameType.Person, TokenCount: > 1 } && Heads.TryGetValue(text[mention.Last], out var type))
        {
            return mention with { Type = type };
        }

        return IsBeforeState(text, mention) || IsRiverside(text, mention) ? mention with { Type = NameType.Place } : mention;
    }

    /// <summary>"West Bank" is none that lends money.</summary>
    private static bool IsRiverside(SegmentedText text, Mention mention) =>
        mention is { Type: NameType.Organisation, TokenCount: 2 }
        && text[mention.Last] is "Bank"
        && text[mention.First] is "West" or "East" or "North" or "South" or "Left" or "Right";

    /// <summary>One word, for "Rosa Lindqvist, SC" is a lawyer.</summary>
    private static bool IsBeforeState(SegmentedText text, Mention mention) =>
        mention is { Type: NameType.Person or NameType.Organisation, TokenCount: 1 }
        && WordShapes.Of(text[mention.Last]) == WordShape.Title
        && mention.Last + 2 < text.Tokens.Length && text[mention.Last + 1] is "," && States.Contains(text[mention.Last + 2]);
}
