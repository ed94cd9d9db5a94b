using System.Text.RegularExpressions;
using ChatBot.Language.Names;
using ChatBot.Language.Names.Roles;

namespace ChatBot.Tuning.Names;

/// <summary>Reads from the first sentence of an article what its title names: "X is a village in …", "X (born …".</summary>
internal static partial class TitleType
{
    private static readonly HashSet<string> Places =
    [
        "village", "town", "city", "municipality", "commune", "community", "district", "county", "province", "state", "region",
        "country", "capital", "suburb", "neighbourhood", "neighborhood", "hamlet", "locality", "settlement", "township", "parish",
        "borough", "island", "islands", "islet", "river", "stream", "creek", "tributary", "lake", "reservoir", "bay", "sea", "strait",
        "mountain", "mountains", "hill", "peak", "summit", "range", "valley", "glacier", "desert", "forest", "peninsula", "cape",
        "street", "road", "highway", "avenue", "square", "bridge", "park", "reserve", "station", "airport", "building", "skyscraper",
        "church", "cathedral", "castle", "palace", "stadium", "arena", "tower", "cemetery", "beach", "canal", "dam", "port",
        "prefecture", "governorate", "oblast", "raion", "department", "canton", "territory", "nation", "republic", "area", "raion",
        "barangay", "ward", "crater", "volcano", "waterfall", "temple", "monastery", "lighthouse", "mine", "house", "place",
    ];

    private static readonly HashSet<string> Organisations =
    [
        "company", "corporation", "firm", "manufacturer", "bank", "airline", "brand", "chain", "conglomerate", "startup", "agency",
        "organisation", "organization", "association", "society", "union", "federation", "foundation", "charity", "institute",
        "institution", "university", "college", "school", "academy", "party", "coalition", "alliance", "movement", "committee",
        "council", "commission", "ministry", "department", "bureau", "board", "authority", "court", "parliament", "legislature",
        "band", "group", "duo", "trio", "quartet", "orchestra", "choir", "ensemble", "club", "team", "franchise", "league",
        "newspaper", "magazine", "broadcaster", "network", "channel", "publisher", "label", "studio", "theatre", "regiment",
        "battalion", "brigade", "division", "squadron", "army", "navy", "force", "militia", "cooperative", "consortium",
        "hospital", "museum", "library", "church", "order", "fraternity", "sorority", "think-tank", "retailer", "operator",
    ];

    /// <summary>The type of what an article is about; null where its text does not say.</summary>
    public static NameType? Of(Article article)
    {
        var lead = article.Text.AsSpan(0, Math.Min(article.Text.Length, 400)).ToString();
        if (Lived().IsMatch(lead))
        {
            return NameType.Person;
        }

        var predicate = Predicate().Match(lead);
        return predicate.Success ? OfNoun(HeadNoun(predicate.Groups["noun"].Value)) : null;
    }

    private static NameType? OfNoun(string noun) => noun switch
    {
        _ when Places.Contains(noun) => NameType.Place,
        _ when Organisations.Contains(noun) => NameType.Organisation,
        _ when RoleWords.IsRoleNoun(noun) => NameType.Person,
        _ => NameType.Miscellaneous,
    };

    private static string HeadNoun(string phrase)
    {
        var words = phrase.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var end = Array.FindIndex(words, word => word is "in" or "of" or "who" or "which" or "that" or "for" or "from" or "by" or "and"
            or "located" or "based" or "at" or "on" or "to" or "with" or "known" or "founded" or "situated" or "near" or "born" or "or" or "as");
        var head = end < 0 ? words : words[..end];

        return head.Length == 0 ? "" : head[^1];
    }

    [GeneratedRegex(@"^[^.]{0,120}?\((?:[^)]{0,60}[;,] )?(?:born|died|c\. \d|\d{1,2} [A-Z][a-z]+ \d{4} ?[–-]|[A-Z][a-z]+ \d{1,2}, \d{4} ?[–-]|\d{4} ?– ?\d{4}\))")]
    private static partial Regex Lived();

    [GeneratedRegex(@" (?:is|was|are|were) (?:an?|the|one of the) (?<noun>[^.,;(]{3,120})")]
    private static partial Regex Predicate();
}
