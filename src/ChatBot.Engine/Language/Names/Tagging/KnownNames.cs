namespace ChatBot.Language.Names.Tagging;

/// <summary>The kind of list that a known name is on; the lower one counts where several hold it.</summary>
internal enum KnownNameKind : byte
{
    None,
    Country,
    LargeCity,
    Organisation,
    Demonym,
    City,
    OrganisationTitle,
    PlaceTitle,
}

/// <summary>Names of one or several words that were known beforehand; read-only once made.</summary>
/// <param name="names">
/// The kind by each name's words, joined (<see cref="WordHash.Join"/> from left to right over their hashes, beginning
/// with zero).
/// </param>
internal sealed class KnownNames(UIntTable names)
{
    /// <summary>Longer names are not looked for.</summary>
    public const int MostWords = 6;

    /// <summary>
    /// Marks the tokens of known names, the longest at each place, with four times the kind, plus 0 for a name of one
    /// token and 1, 2 or 3 for the first, an inner or the last token of a longer one. Others get 0.
    /// </summary>
    public void Mark(ReadOnlySpan<WordFacts> words, Span<byte> marks)
    {
        marks[..words.Length].Clear();
        for (var first = 0; first < words.Length; first++)
        {
            var (length, kind) = words[first].Evidence.BeginsKnownName ? Longest(words[first..]) : default;
            for (var i = 0; i < length; i++)
            {
                var place = (i, length) switch { (_, 1) => 0, (0, _) => 1, _ when i == length - 1 => 3, _ => 2 };
                marks[first + i] = (byte)((4 * (int)kind) + place);
            }

            first += Math.Max(0, length - 1);
        }
    }

    private (int Length, KnownNameKind Kind) Longest(ReadOnlySpan<WordFacts> words)
    {
        var best = (Length: 0, Kind: KnownNameKind.None);
        var hash = 0u;
        for (var i = 0; i < Math.Min(words.Length, MostWords); i++)
        {
            hash = WordHash.Join(hash, words[i].Word);
            var kind = (KnownNameKind)names[hash];
            best = kind == KnownNameKind.None ? best : (i + 1, kind);
        }

        return best;
    }
}
