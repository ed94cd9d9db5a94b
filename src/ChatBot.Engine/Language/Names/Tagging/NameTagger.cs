using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ChatBot.Language.Names.Tagging;

/// <summary>
/// Labels the tokens of a text by a linear model over features, choosing the best sequence of each sentence
/// (Viterbi 1967; trained as in Lafferty, McCallum and Pereira 2001, "Conditional random fields").
/// </summary>
/// <remarks>Vectors are handed over by reference: methods that take them by value cannot be compiled ahead of time.</remarks>
internal sealed class NameTagger(NameModel model)
{
    /// <summary>Longer sentences are labelled in pieces of so many tokens, so that memory is bounded.</summary>
    private const int LongestPiece = 256;

    /// <summary>As bad as a path can be; small enough that no sum leaves 16 bits.</summary>
    private const short Worst = -9000;

    private const int Width = NameLabel.Width;

    private readonly Vector256<short>[] _transitions = Enumerable.Range(0, NameLabel.Count)
        .Select(label => TransitionsFrom(model, label))
        .ToArray();

    /// <summary>
    /// The label of every token, and by how much each label is better than "outside" looked at alone (zero for
    /// outside). Both spans are as long as the text has tokens.
    /// </summary>
    public void Tag(SegmentedText text, Span<byte> labels, Span<short> margins)
    {
        var count = text.Tokens.Length;
        var words = ArrayPool<WordFacts>.Shared.Rent(count);
        for (var i = 0; i < count; i++)
        {
            words[i] = WordFacts.Of(text[i], model.Lexicon);
        }

        var known = ArrayPool<byte>.Shared.Rent(count);
        model.Lexicon.KnownNames.Mark(words.AsSpan(0, count), known);
        var extractor = new TokenFeatures(text, words.AsSpan(0, count), known.AsSpan(0, count));
        foreach (var (first, end) in SentenceTokens.Of(text))
        {
            var sentence = extractor.In(first, end);
            for (var at = first; at < end; at += LongestPiece)
            {
                var pieceEnd = Math.Min(end, at + LongestPiece);
                Tag(ref sentence, at - first, labels[at..pieceEnd], margins[at..pieceEnd]);
            }

            KnownNameRepair.Repair(words.AsSpan(first, end - first), known.AsSpan(first, end - first), labels[first..end]);
        }

        ArrayPool<WordFacts>.Shared.Return(words);
        ArrayPool<byte>.Shared.Return(known);
    }

    private void Tag(ref TokenFeatures.Sentence sentence, int offset, Span<byte> labels, Span<short> margins)
    {
        Span<short> scores = stackalloc short[labels.Length * Width];
        Span<short> cameFrom = stackalloc short[labels.Length * Width];
        Span<int> rows = stackalloc int[TokenFeatures.Count];
        var path = Vector256<short>.Zero;

        for (var i = 0; i < labels.Length; i++)
        {
            sentence.Extract(offset + i, rows);
            var here = Score(rows);
            here.CopyTo(scores[(i * Width)..]);
            path = i == 0 ? Start(here) : Step(path, here, cameFrom[(i * Width)..]);
        }

        Follow(path, cameFrom, labels);
        for (var i = 0; i < labels.Length; i++)
        {
            margins[i] = (short)(scores[(i * Width) + labels[i]] - scores[i * Width]);
        }
    }

    private Vector256<short> Score(ReadOnlySpan<int> rows)
    {
        var (low, high) = (Vector128<short>.Zero, Vector128<short>.Zero);
        ref var weights = ref MemoryMarshal.GetArrayDataReference(model.Weights);
        foreach (var row in rows)
        {
            var summand = Vector128.LoadUnsafe(ref weights, (nuint)(row * Width));
            low += Vector128.WidenLower(summand);
            high += Vector128.WidenUpper(summand);
        }

        return Vector256.Create(low, high);
    }

    private static Vector256<short> Start(in Vector256<short> first)
    {
        var here = first;
        for (var label = 0; label < Width; label++)
        {
            if (label >= NameLabel.Count || !NameLabel.MayFollow(NameLabel.Outside, label))
            {
                here = here.WithElement(label, Worst);
            }
        }

        return here;
    }

    private Vector256<short> Step(in Vector256<short> path, in Vector256<short> here, Span<short> cameFrom)
    {
        var best = Vector256.Create(short.MinValue);
        var from = Vector256<short>.Zero;
        for (var label = 0; label < NameLabel.Count; label++)
        {
            var candidate = Vector256.Create(path.GetElement(label)) + _transitions[label];
            var better = Vector256.GreaterThan(candidate, best);
            best = Vector256.ConditionalSelect(better, candidate, best);
            from = Vector256.ConditionalSelect(better, Vector256.Create((short)label), from);
        }

        from.CopyTo(cameFrom);
        best += here;

        // Only differences matter; so the best path is kept at zero and the sums stay small.
        return Vector256.Max(Vector256.SubtractSaturate(best, Vector256.Create(Greatest(best))), Vector256.Create(Worst));
    }

    private static void Follow(in Vector256<short> path, ReadOnlySpan<short> cameFrom, Span<byte> labels)
    {
        var best = NameLabel.Outside;
        for (var label = 1; label < NameLabel.Count; label++)
        {
            if (NameLabel.MayEnd(label) && path.GetElement(label) > path.GetElement(best))
            {
                best = (byte)label;
            }
        }

        for (var i = labels.Length - 1; i >= 0; i--)
        {
            labels[i] = best;
            best = (byte)cameFrom[(i * Width) + best];
        }
    }

    private static short Greatest(in Vector256<short> values)
    {
        var greatest = values.GetElement(0);
        for (var i = 1; i < NameLabel.Count; i++)
        {
            greatest = Math.Max(greatest, values.GetElement(i));
        }

        return greatest;
    }

    private static Vector256<short> TransitionsFrom(NameModel model, int label)
    {
        var row = Vector256.Create(model.Transitions.AsSpan(label * Width, Width));
        for (var next = 0; next < Width; next++)
        {
            if (next >= NameLabel.Count || !NameLabel.MayFollow(label, next))
            {
                row = row.WithElement(next, Worst);
            }
        }

        return row;
    }
}
