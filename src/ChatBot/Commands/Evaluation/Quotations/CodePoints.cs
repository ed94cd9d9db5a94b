namespace ChatBot.Commands.Evaluation.Quotations;

/// <summary>Turns places counted in code points, as most annotation tools count, into ours.</summary>
internal sealed class CodePoints
{
    private readonly int[] _units;

    public CodePoints(string text)
    {
        // Half of a surrogate pair on its own counts as one.
        _units = [.. Enumerable.Range(0, text.Length).Where(unit => unit == 0 || !char.IsSurrogatePair(text, unit - 1)), text.Length];
    }

    /// <summary>The UTF-16 code unit where code point number <paramref name="place"/> begins; the text's end for any behind it.</summary>
    public int ToCodeUnit(int place) => _units[Math.Min(place, _units.Length - 1)];
}
