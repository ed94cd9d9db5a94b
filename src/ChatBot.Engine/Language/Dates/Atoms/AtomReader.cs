namespace ChatBot.Language.Dates.Atoms;

/// <summary>Cuts a text into atoms.</summary>
internal static class AtomReader
{
    private const int MostDigits = 9;

    /// <summary>The atoms of <paramref name="text"/> in order; only white space lies between them.</summary>
    public static Atom[] Read(string text)
    {
        var atoms = new List<Atom>(text.Length / 4);
        var end = 0;
        for (var start = 0; start < text.Length; start = Math.Max(end, start + 1))
        {
            if (char.IsWhiteSpace(text[start]))
            {
                continue;
            }

            var glued = start == end && start > 0;
            atoms.Add(ReadOne(text, start, glued));
            end = atoms[^1].End;
        }

        return [.. atoms];
    }

    private static Atom ReadOne(string text, int start, bool glued)
    {
        var first = text[start];
        if (char.IsAsciiDigit(first))
        {
            return ReadNumber(text, start, glued);
        }

        if (!char.IsLetter(first))
        {
            return new Atom(start, 1, AtomKind.Mark, glued, first, null);
        }

        var end = start + 1;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return new Atom(start, end - start, AtomKind.Word, glued, 0, DateLexicon.Find(text.AsSpan(start, end - start)));
    }

    private static Atom ReadNumber(string text, int start, bool glued)
    {
        var end = EndOfDigits(text, start);
        var kind = end - start > MostDigits ? AtomKind.Quantity : AtomKind.Number;
        while (end - start <= 3 * MostDigits && IsThousandsGroup(text, end))
        {
            kind = AtomKind.Quantity;
            end += 4;
        }

        var number = kind == AtomKind.Number ? int.Parse(text.AsSpan(start, end - start), provider: null) : 0;
        return new Atom(start, end - start, kind, glued, number, null);
    }

    private static bool IsThousandsGroup(string text, int comma) =>
        comma < text.Length && text[comma] == ',' && EndOfDigits(text, comma + 1) == comma + 4;

    private static int EndOfDigits(string text, int start)
    {
        while (start < text.Length && char.IsAsciiDigit(text[start]))
        {
            start++;
        }

        return start;
    }
}
