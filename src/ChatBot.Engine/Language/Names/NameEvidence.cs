using System.Runtime.InteropServices;
using ChatBot.Language.Names.Tagging;

namespace ChatBot.Language.Names;

/// <summary>What names were taken for, counted by their words: a name that was once clear is clear everywhere.</summary>
internal sealed class NameEvidence
{
    /// <summary>A greater margin says no more.</summary>
    private const int Sure = 400;

    private readonly Dictionary<uint, Votes> _names = [];

    /// <summary>Counts the mentions of a text, each by how sure it is.</summary>
    public void Add(SegmentedText text, List<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            var weight = 1 + (Math.Clamp(mention.Margin, 0, Sure) / 100f);
            AddVotes(Key(text, mention.First, mention.Last), mention.Type, weight);
            if (mention.Type == NameType.Person && mention.TokenCount > 1)
            {
                // A full name says as much of the surname.
                AddVotes(WordHash.Join(0, WordHash.Lower(text[mention.Last])), NameType.Person, weight);
            }
        }
    }

    /// <summary>How much speaks for each type of a name.</summary>
    public Votes this[uint name] => _names.GetValueOrDefault(name);

    /// <summary>A number for the words from one token to another, whatever their case.</summary>
    public static uint Key(SegmentedText text, int first, int last)
    {
        var key = 0u;
        for (var token = first; token <= last; token++)
        {
            key = WordHash.Join(key, WordHash.Lower(text[token]));
        }

        return key;
    }

    private void AddVotes(uint name, NameType type, float weight)
    {
        ref var votes = ref CollectionsMarshal.GetValueRefOrAddDefault(_names, name, out _);
        votes = votes.With(type, weight);
    }
}

/// <summary>How much speaks for each type.</summary>
internal readonly record struct Votes(float Person, float Organisation, float Place, float Miscellaneous)
{
    /// <summary>The votes with one more.</summary>
    public Votes With(NameType type, float weight) => type switch
    {
        NameType.Person => this with { Person = Person + weight },
        NameType.Organisation => this with { Organisation = Organisation + weight },
        NameType.Place => this with { Place = Place + weight },
        _ => this with { Miscellaneous = Miscellaneous + weight },
    };

    /// <summary>These votes and a share of others.</summary>
    public Votes Plus(Votes other, float share) => new(
        Person + (share * other.Person),
        Organisation + (share * other.Organisation),
        Place + (share * other.Place),
        Miscellaneous + (share * other.Miscellaneous));

    /// <summary>The type with the most votes, and how many those are.</summary>
    public (NameType Type, float Weight) Winner()
    {
        var best = (NameType.Person, Person);
        best = Organisation > best.Item2 ? (NameType.Organisation, Organisation) : best;
        best = Place > best.Item2 ? (NameType.Place, Place) : best;
        return Miscellaneous > best.Item2 ? (NameType.Miscellaneous, Miscellaneous) : best;
    }
}
