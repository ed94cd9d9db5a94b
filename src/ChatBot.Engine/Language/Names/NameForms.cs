using System.Collections.Frozen;
using ChatBot.Language.Names.Tagging;

namespace ChatBot.Language.Names;

/// <summary>Corrects the type of names whose form leaves no doubt: no person is called "Okafor Foundation", and "Keene, NH" is a place.</summary>
internal static class NameForms
{
    /// <summary>Last words of names that no person bears; not Street, Bridge, Beach, which are family names, too.</summary>
    private static readonly FrozenDictionary<string, NameType>.AlternateLookup<ReadOnlySpan<char>> Heads = new Dictionary<NameType, string[]>
    {
        [NameType.Organisation] =
        [
            "Foundation", "Institute", "Institution", "University", "College", "School", "Academy", "Association", "Society", "Committee",
            "Commission", "Council", "Corporation", "Corp", "Inc", "Ltd", "LLC", "GmbH", "Company", "Group", "Bank", "Agency", "Ministry",
            "Department", "Orchestra", "Party", "Union", "League", "Club", "F.C.", "FC", "Airlines", "Motors", "Motorsports", "Insurance", "Hospital",
        ],
        [NameType.Place] =
        [
            "Museum", "Avenue", "Boulevard", "Airport", "Building", "Mall", "Stadium", "Island", "Islands", "County", "Province", "Mountains",
        ],
    }.SelectMany(heads => heads.Value.Select(head => KeyValuePair.Create(head, heads.Key))).ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The postal codes of American states (USPS Publication 28, appendix B), but for those that are as often a degree or a word: MD, MA, PA, IN, OR, OK, ME, HI.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> States = FrozenSet.Create(
        "AK", "AL", "AR", "AZ", "CA", "CO", "CT", "DC", "DE", "FL", "GA", "IA", "ID", "IL", "KS", "KY", "LA", "MI", "MN", "MO", "MS", "MT", "NC", "ND",
        "NE", "NH", "NJ", "NM", "NV", "NY", "OH", "RI", "SC", "SD", "TN", "TX", "UT", "VA", "VT", "WA", "WI", "WV", "WY").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>States whose names are one word and nobody's, nor a part of many names.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> StateNames = FrozenSet.Create(
        "Alabama", "Alaska", "Arizona", "Arkansas", "California", "Colorado", "Connecticut", "Florida", "Illinois", "Iowa", "Kansas", "Kentucky", "Louisiana",
        "Massachusetts", "Michigan", "Minnesota", "Missouri", "Nebraska", "Nevada", "Ohio", "Oklahoma", "Oregon", "Pennsylvania", "Tennessee", "Texas", "Utah",
        "Vermont", "Wisconsin", "Wyoming").GetAlternateLookup<ReadOnlySpan<char>>();

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
