using System.Runtime.InteropServices;
using ChatBot.Language.Names.Tagging;

namespace ChatBot.Language.Names;

/// <summary>What names were taken for, counted by their words: a name that was once clear is clear everywhere.</summary>
/// <remarks>Whole numbers, so that what was added can be taken away again and leaves no trace.</remarks>
internal sealed class NameEvidence
{
    private readonly Dictionary<uint, Votes> _names;

    /// <summary>Nothing was counted yet.</summary>
    public NameEvidence() => _names = [];

    /// <summary>The same evidence, to be changed by itself.</summary>
    public NameEvidence(NameEvidence other) => _names = new Dictionary<uint, Votes>(other._names);

    /// <summary>How much speaks for each type of a name.</summary>
    public Votes this[uint name] => _names.GetValueOrDefault(name);

    /// <summary>Counts what a text says.</summary>
    public void Add(LocalNames text)
    {
        foreach (var vote in text.Votes)
        {
            Count(vote, 1);
        }
    }

    /// <summary>Takes away what was counted of a text.</summary>
    public void Remove(LocalNames text)
    {
        foreach (var vote in text.Votes)
        {
            Count(vote, -1);
        }
    }

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

    private void Count(NameVote vote, int times)
    {
        ref var votes = ref CollectionsMarshal.GetValueRefOrAddDefault(_names, vote.Name, out _);
        votes = votes.With(vote.Type, times * (long)vote.Weight);
        if (votes == default)
        {
            _names.Remove(vote.Name);
        }
    }
}

/// <summary>How much speaks for each type, in hundredths of a mention.</summary>
internal readonly record struct Votes(long Person, long Organisation, long Place, long Miscellaneous)
{
    /// <summary>The votes with more for one type.</summary>
    public Votes With(NameType type, long weight) => type switch
    {
        NameType.Person => this with { Person = Person + weight },
        NameType.Organisation => this with { Organisation = Organisation + weight },
        NameType.Place => this with { Place = Place + weight },
        _ => this with { Miscellaneous = Miscellaneous + weight },
    };

    /// <summary>These votes, <paramref name="times"/> over, and others.</summary>
    public Votes Plus(Votes other, int times) => new(
        (times * Person) + other.Person,
        (times * Organisation) + other.Organisation,
        (times * Place) + other.Place,
        (times * Miscellaneous) + other.Miscellaneous);

    /// <summary>The type with the most votes, and how many those are.</summary>
    public (NameType Type, long Weight) Winner()
    {
        var best = (NameType.Person, Person);
        best = Organisation > best.Item2 ? (NameType.Organisation, Organisation) : best;
        best = Place > best.Item2 ? (NameType.Place, Place) : best;
        return Miscellaneous > best.Item2 ? (NameType.Miscellaneous, Miscellaneous) : best;
    }
}
