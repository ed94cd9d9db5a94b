namespace ChatBot.Language.Names.Tagging;

/// <summary>Gives a well-known name of several words back its whole when the tagger has found only parts of it.</summary>
internal static class KnownNameRepair
{
    /// <summary>Changes the labels of a sentence's tokens where that is so; <paramref name="known"/> are their marks.</summary>
    public static void Repair(ReadOnlySpan<WordFacts> words, ReadOnlySpan<byte> known, Span<byte> labels)
    {
        for (var first = 0; first < labels.Length; first++)
        {
            if (known[first] % 4 != 1)
            {
                continue;
            }

            var last = first + 1;
            while (last < labels.Length && known[last] % 4 == 2)
            {
                last++;
            }

            if (last < labels.Length && TypeOf(known[first]) is { } type && IsCapitalised(words, first, last) && IsBroken(labels, first, last))
            {
                for (var token = first; token <= last; token++)
                {
                    labels[token] = NameLabel.Of(type, token == first, token == last);
                }
            }

            first = last;
        }
    }

    private static NameType? TypeOf(byte mark) => (KnownNameKind)(mark / 4) switch
    {
        KnownNameKind.Country or KnownNameKind.LargeCity => NameType.Place,
        KnownNameKind.Organisation => NameType.Organisation,
        _ => null,
    };

    private static bool IsCapitalised(ReadOnlySpan<WordFacts> words, int first, int last) =>
        WordShapes.IsCapitalised(words[first].Shape) && WordShapes.IsCapitalised(words[last].Shape);

    /// <summary>Whether a name begins or ends inside, and none reaches beyond.</summary>
    private static bool IsBroken(ReadOnlySpan<byte> labels, int first, int last)
    {
        var reachesBeyond = (labels[first] != NameLabel.Outside && !NameLabel.Begins(labels[first]))
            || (last + 1 < labels.Length && labels[last + 1] != NameLabel.Outside && !NameLabel.Begins(labels[last + 1]));
        if (reachesBeyond)
        {
            return false;
        }

        for (var token = first + 1; token <= last; token++)
        {
            if (NameLabel.Begins(labels[token]) || (labels[token] == NameLabel.Outside) != (labels[first] == NameLabel.Outside))
            {
                return true;
            }
        }

        return false;
    }
}
