using ChatBot.Language.Words;

namespace ChatBot.Language.Dates.Atoms;

/// <summary>A place among the atoms of a text. A copy is a bookmark: take from the copy, and assign it back on success.</summary>
internal struct AtomCursor(string text, Atom[] atoms, int index)
{
    /// <summary>Stands for whatever lies outside the text.</summary>
    private static readonly Atom Nothing = new(0, 0, AtomKind.Mark, false, 0, null);

    /// <summary>The number of the atom that is taken next.</summary>
    public int Index { get; private set; } = index;

    /// <summary>The atom that is taken next.</summary>
    public readonly ref readonly Atom Next => ref Peek(0);

    /// <summary>The last atom taken.</summary>
    public readonly ref readonly Atom Last => ref Peek(-1);

    /// <summary>The atom so many places on, or back.</summary>
    public readonly ref readonly Atom Peek(int distance)
    {
        var index = Index + distance;
        return ref (uint)index < (uint)atoms.Length ? ref atoms[index] : ref Nothing;
    }

    /// <summary>The characters of an atom.</summary>
    public readonly ReadOnlySpan<char> TextOf(in Atom atom) => text.AsSpan(atom.Start, atom.Length);

    /// <summary>Whether the atom begins with a capital letter.</summary>
    public readonly bool IsCapitalised(in Atom atom) => atom.Length > 0 && char.IsUpper(text[atom.Start]);

    /// <summary>Whether a line break lies just before the atom so many places on.</summary>
    public readonly bool IsLineStart(int distance)
    {
        var atom = Peek(distance);
        var before = Peek(distance - 1);
        return Index + distance <= 0 || text.AsSpan(before.End, Math.Max(0, atom.Start - before.End)).ContainsAny(LineEnds.Values);
    }

    /// <summary>Moves past so many atoms.</summary>
    public void Skip(int count = 1) => Index += count;

    /// <summary>Takes a word that may be <paramref name="role"/>.</summary>
    public bool Take(Role role)
    {
        if (!Next.Is(role))
        {
            return false;
        }

        Index++;
        return true;
    }

    /// <summary>Takes a word that may be <paramref name="role"/>, for its value.</summary>
    public bool Take(Role role, out int value)
    {
        if (Next.Word is { } word && word.Is(role, out value))
        {
            Index++;
            return true;
        }

        value = 0;
        return false;
    }

    /// <summary>Takes a unit of time.</summary>
    public bool TakeUnit(out TimeUnit unit)
    {
        var taken = Take(Role.Unit, out var value);
        unit = (TimeUnit)value;
        return taken;
    }

    /// <summary>Takes a mark.</summary>
    public bool TakeMark(char mark)
    {
        if (!Next.IsMark(mark))
        {
            return false;
        }

        Index++;
        return true;
    }

    /// <summary>Takes a hyphen or dash.</summary>
    public bool TakeDash()
    {
        if (!Next.IsDash)
        {
            return false;
        }

        Index++;
        return true;
    }

    /// <summary>Takes a number of at most so many digits that lies between two bounds.</summary>
    public bool TakeNumber(int least, int most, int mostDigits, out int number)
    {
        var next = Next;
        number = next.Number;
        if (next.Kind != AtomKind.Number || next.Length > mostDigits || number < least || number > most)
        {
            return false;
        }

        Index++;
        return true;
    }

    /// <summary>Takes a word spelt so, in any case.</summary>
    public bool TakeWord(string word)
    {
        if (Next.Kind != AtomKind.Word || !TextOf(Next).Equals(word, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        Index++;
        return true;
    }
}
