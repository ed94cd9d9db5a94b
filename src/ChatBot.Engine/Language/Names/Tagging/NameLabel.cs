namespace ChatBot.Language.Names.Tagging;

/// <summary>
/// The label of a token: outside every name, or first, inner, last or only token of a name of a type (the BILOU scheme
/// of Ratinov and Roth 2009, "Design challenges and misconceptions in named entity recognition").
/// </summary>
/// <remarks>Miscellaneous names have only first and inner, so that all labels fit one vector of sixteen.</remarks>
internal static class NameLabel
{
    public const int Count = 15;

    /// <summary>Labels and one spare: the width of a row of weights.</summary>
    public const int Width = 16;

    public const byte Outside = 0;

    private const byte MiscellaneousFirst = 13;
    private const byte MiscellaneousInner = 14;

    /// <summary>The label of a token of a name of <paramref name="type"/>, given whether it is its first and last.</summary>
    public static byte Of(NameType type, bool first, bool last)
    {
        if (type == NameType.Miscellaneous)
        {
            return first ? MiscellaneousFirst : MiscellaneousInner;
        }

        var place = (first, last) switch { (true, false) => 0, (false, false) => 1, (false, true) => 2, _ => 3 };
        return (byte)(1 + ((int)type * 4) + place);
    }

    /// <summary>The type of a label that is not <see cref="Outside"/>.</summary>
    public static NameType TypeOf(int label) => (NameType)((label - 1) / 4);

    /// <summary>Whether a name begins with this label.</summary>
    public static bool Begins(int label) => label is MiscellaneousFirst || (label is > 0 and < 13 && Place(label) is 0 or 3);

    /// <summary>Whether the name of a token with this label goes on, or may go on, to the next token.</summary>
    public static bool MayContinue(int label) => label >= MiscellaneousFirst || (label > 0 && Place(label) is 0 or 1);

    /// <summary>Whether <paramref name="next"/> may come right after <paramref name="previous"/>.</summary>
    public static bool MayFollow(int previous, int next)
    {
        var continues = next != Outside && !Begins(next);
        if (continues)
        {
            return MayContinue(previous) && TypeOf(previous) == TypeOf(next);
        }

        return MayEnd(previous);
    }

    /// <summary>Whether a name may be complete with this label (a text may end here).</summary>
    public static bool MayEnd(int label) => label is Outside or >= MiscellaneousFirst || Place(label) is 2 or 3;

    private static int Place(int label) => (label - 1) % 4;
}
