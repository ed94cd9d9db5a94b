using ChatBot.Language.Names.Tagging;

namespace ChatBot.Tuning.Names;

/// <summary>What a word was seen as.</summary>
internal enum NameKind
{
    GivenName,
    Surname,
    Place,
    Organisation,
    Other,
    AfterIn,
}

/// <summary>How often a word was seen as what.</summary>
internal sealed class WordCounts
{
    /// <summary>Words seen less often in running text have no usage.</summary>
    private const int FewestUses = 4;

    private readonly int[] _kinds = new int[6];
    private readonly int[] _uses = new int[5];
    private int _capitals;
    private int _occurrences;

    public uint Class { get; set; }

    public bool BeginsKnownName { get; set; }

    public void Count(NameKind kind, int times = 1) => _kinds[(int)kind] += times;

    public void Seen(bool withCapital)
    {
        _occurrences++;
        _capitals += withCapital ? 1 : 0;
    }

    public void Use(int label) => _uses[label == NameLabel.Outside ? 0 : 1 + (int)NameLabel.TypeOf(label)]++;

    public WordEvidence Packed() => WordEvidence.Of(Kinds(), Capitalised(), Class, Usage(), BeginsKnownName);

    private uint Kinds()
    {
        // Being after "in" is weak, and says nothing of words that are as often not names.
        var places = _kinds[(int)NameKind.Place] + (_capitals * 10 > _occurrences * 9 ? _kinds[(int)NameKind.AfterIn] / 3 : 0);
        return Level(_kinds[(int)NameKind.GivenName])
            | (Level(_kinds[(int)NameKind.Surname]) << 2)
            | (Level(places) << 4)
            | (Level(_kinds[(int)NameKind.Organisation]) << 6)
            | (Level(_kinds[(int)NameKind.Other]) << 8);
    }

    private static uint Level(int times) => times switch { 0 => 0, < 3 => 1, < 12 => 2, _ => 3 };

    private uint Capitalised() => _occurrences < 2 ? 0 : 1 + (uint)Math.Round(6.0 * _capitals / _occurrences);

    private uint Usage()
    {
        var total = _uses.Sum();
        if (total < FewestUses)
        {
            return 0;
        }

        // 1 to 60: the commonest use (5), how sure it is (4), and whether the next one is a person, organisation or other (3).
        var ranked = Enumerable.Range(0, 5).OrderByDescending(use => _uses[use]).ToList();
        var share = (double)_uses[ranked[0]] / total;
        var sureness = share switch { > 0.98 => 3, > 0.9 => 2, > 0.7 => 1, _ => 0 };
        var second = share > 0.98 ? 0 : ranked[1] switch { 1 => 0, 2 => 1, _ => 2 };

        return (uint)(1 + (((ranked[0] * 4) + sureness) * 3) + second);
    }
}
