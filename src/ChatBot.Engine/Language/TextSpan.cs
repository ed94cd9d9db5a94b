namespace ChatBot.Language;

/// <summary>A stretch of a document's original text, counted in UTF-16 code units from the first one.</summary>
/// <remarks>
/// Every analysis result is a span into the original and never a copy, so what a person is shown as a
/// quotation is always exactly what the source says.
/// </remarks>
public readonly record struct TextSpan
{
    /// <summary>Creates a span; both numbers must be zero or more.</summary>
    public TextSpan(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        Start = start;
        Length = length;
    }

    /// <summary>Index of the first code unit.</summary>
    public int Start { get; }

    /// <summary>Number of code units.</summary>
    public int Length { get; }

    /// <summary>Index just past the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>Whether the span covers nothing.</summary>
    public bool IsEmpty => Length == 0;

    /// <summary>The span from <paramref name="start"/> up to, but without, <paramref name="end"/>.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>Whether <paramref name="other"/> lies wholly inside this span.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the code unit at <paramref name="position"/> is covered.</summary>
    public bool Contains(int position) => Start <= position && position < End;

    /// <summary>Whether both cover at least one code unit in common.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The characters of <paramref name="text"/> that this span covers.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    /// <summary>For logs and failing tests: <c>[12..34)</c>.</summary>
    public override string ToString() => $"[{Start}..{End})";
}
