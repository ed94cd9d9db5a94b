using ChatBot.Language.Names.Tagging;

namespace ChatBot.Tuning.Names;

/// <summary>Reads the lists of names beside this file; <c>#</c> opens a comment.</summary>
internal static class NameLists
{
    /// <summary>Cities before this line of their list, which begins with the largest, are large.</summary>
    private const int LargeCities = 2_500;

    /// <summary>Gives all lists to <paramref name="miner"/>.</summary>
    public static void Read(EvidenceMiner miner)
    {
        ReadAll(miner, "given-names.txt", NameKind.GivenName, 4, KnownNameKind.None);
        ReadAll(miner, "surnames.txt", NameKind.Surname, 3, KnownNameKind.None);
        ReadAll(miner, "countries.txt", NameKind.Place, 12, KnownNameKind.Country);
        ReadAll(miner, "places.txt", NameKind.Place, 12, KnownNameKind.Country);
        ReadAll(miner, "organisations.txt", NameKind.Organisation, 4, KnownNameKind.Organisation);
        ReadAll(miner, "teams-and-firms.txt", NameKind.Organisation, 1, KnownNameKind.Organisation);
        ReadAll(miner, "demonyms.txt", NameKind.Other, 12, KnownNameKind.Demonym);
        ReadAll(miner, "peoples.txt", NameKind.Other, 12, KnownNameKind.Demonym);
        ReadAll(miner, "state-codes.txt", NameKind.Place, 12, KnownNameKind.City);
        foreach (var (index, city) in Lines("cities.txt").Index())
        {
            var isLarge = index < LargeCities;
            miner.ReadListed(city, NameKind.Place, isLarge ? 4 : 1, isLarge ? KnownNameKind.LargeCity : KnownNameKind.City);
        }
    }

    /// <summary>"American", "Swede".</summary>
    public static IEnumerable<string> Demonyms() => Lines("demonyms.txt");

    /// <summary>"Muslim", "Muslims".</summary>
    public static IEnumerable<string> Peoples() => Lines("peoples.txt");

    private static void ReadAll(EvidenceMiner miner, string file, NameKind kind, int times, KnownNameKind known)
    {
        foreach (var name in Lines(file))
        {
            miner.ReadListed(name, kind, times, known);
        }
    }

    /// <summary>The entries of one list.</summary>
    public static IEnumerable<string> Lines(string file)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Names", "Lists", file);
        return File.ReadLines(path).Where(line => !line.StartsWith('#') && line.Length > 0);
    }
}
