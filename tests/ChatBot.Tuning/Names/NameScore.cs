using ChatBot.Language.Names;

namespace ChatBot.Tuning.Names;

/// <summary>Counts exact spans with exact types.</summary>
internal sealed class NameScore
{
    private readonly int[] _right = new int[4];
    private readonly int[] _found = new int[4];
    private readonly int[] _marked = new int[4];

    /// <summary>Counts one sentence.</summary>
    public void Add(IEnumerable<MarkedName> marked, IEnumerable<MarkedName> found)
    {
        var expected = marked.ToHashSet();
        foreach (var name in expected)
        {
            _marked[(int)name.Type]++;
        }

        foreach (var name in found)
        {
            _found[(int)name.Type]++;
            _right[(int)name.Type] += expected.Contains(name) ? 1 : 0;
        }
    }

    /// <summary>F1 of persons, organisations and places together.</summary>
    public double F1 => F(_right[..3].Sum(), _found[..3].Sum(), _marked[..3].Sum());

    /// <summary>A line of a table: precision, recall and F1 over all and F1 by type.</summary>
    public override string ToString()
    {
        var (right, found, marked) = (_right[..3].Sum(), _found[..3].Sum(), _marked[..3].Sum());
        return $"P {100.0 * right / Math.Max(1, found):F1} R {100.0 * right / Math.Max(1, marked):F1} F1 {100 * F1:F1} | PER {100 * Of(NameType.Person):F1} ORG {100 * Of(NameType.Organisation):F1} LOC {100 * Of(NameType.Place):F1} MISC {100 * Of(NameType.Miscellaneous):F1}";
    }

    private double Of(NameType type) => F(_right[(int)type], _found[(int)type], _marked[(int)type]);

    private static double F(int right, int found, int marked) => found + marked == 0 ? 0 : 2.0 * right / (found + marked);
}
