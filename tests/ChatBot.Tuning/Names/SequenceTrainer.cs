using System.Runtime.Intrinsics;
using ChatBot.Language.Names.Tagging;

namespace ChatBot.Tuning.Names;

/// <summary>
/// The averaged structured perceptron (Collins 2002), with a margin: while training, a wrong label gets a bonus, so that
/// the right one must win clearly (Tsochantaridis and others 2005). The same seed gives the same weights.
/// </summary>
internal sealed class SequenceTrainer(Lexicon lexicon, int seed)
{
    private const int Width = NameLabel.Width;
    private const float Impossible = -1e9f;

    /// <summary>One feature in so many is hidden at random, so that no feature is relied upon alone.</summary>
    private const int HideOneIn = 16;

    /// <summary>One sentence in so many has other names put in; after one in so many, an invented one follows.</summary>
    private const int SwapOneIn = 3;
    private const int InventOneIn = 4;

    private readonly float[] _weights = new float[FeatureExtractor.Rows * Width];
    private readonly float[] _weighted = new float[FeatureExtractor.Rows * Width];
    private readonly float[] _transitions = new float[Width * Width];
    private readonly float[] _weightedTransitions = new float[Width * Width];
    private readonly Random _random = new(seed);
    private int _step = 1;

    /// <summary>How much better than a wrong label the right one must be.</summary>
    private const float Margin = 20;

    /// <summary>Trains several times, from other random numbers, and returns the mean, its weights rounded to 8 bits.</summary>
    public static NameModel Train(Lexicon lexicon, int seed, IReadOnlyList<LabelledSentence> sentences, int rounds, int times)
    {
        var weights = new float[FeatureExtractor.Rows * Width];
        var transitions = new float[Width * Width];
        for (var time = 0; time < times; time++)
        {
            var trainer = new SequenceTrainer(lexicon, seed + time);
            trainer.Train(sentences, rounds);
            trainer.AddAverage(weights, trainer._weights, trainer._weighted);
            trainer.AddAverage(transitions, trainer._transitions, trainer._weightedTransitions);
        }

        return Rounded(lexicon, weights, transitions);
    }

    private void Train(IReadOnlyList<LabelledSentence> sentences, int rounds)
    {
        var order = sentences.ToArray();
        var invented = new InventedSentences(_random);
        for (var round = 0; round < rounds; round++)
        {
            _random.Shuffle(order);
            foreach (var sentence in order)
            {
                Learn(CaseVariants.Vary(_random.Next(SwapOneIn) == 0 ? invented.Swap(sentence) : sentence, _random));
                if (_random.Next(InventOneIn) == 0)
                {
                    Learn(CaseVariants.Vary(invented.Invent(), _random));
                }
            }
        }
    }

    private void Learn(LabelledSentence sentence)
    {
        var count = sentence.Text.Tokens.Count;
        if (count == 0)
        {
            return;
        }

        var rows = Rows(sentence, out var known);
        var scores = Scores(rows, count);
        var marked = sentence.Labels();
        var gold = sentence.MarksAllNames ? marked : Best(scores, count, (token, label) => label == marked[token] || MayBeUnmarked(marked[token], known[token]));
        for (var i = 0; i < count; i++)
        {
            for (var label = 0; label < NameLabel.Count; label++)
            {
                scores[(i * Width) + label] += label == gold[i] ? 0 : Margin;
            }
        }

        Update(rows, gold, Best(scores, count, (_, _) => true));
        _step++;
    }

    /// <summary>Whether a token outside all marked names is likely one that the collection has left out.</summary>
    private static bool MayBeUnmarked(byte label, byte known) =>
        label == NameLabel.Outside && (KnownNameKind)(known / 4) is KnownNameKind.Country or KnownNameKind.LargeCity or KnownNameKind.Organisation;

    private int[] Rows(LabelledSentence sentence, out byte[] known)
    {
        var count = sentence.Text.Tokens.Count;
        var words = new WordFacts[count];
        for (var i = 0; i < count; i++)
        {
            words[i] = WordFacts.Of(sentence.Text[i], lexicon);
        }

        var rows = new int[count * FeatureExtractor.Count];
        known = new byte[count];
        lexicon.KnownNames.Mark(words, known);
        var reader = new FeatureExtractor(sentence.Text, words, known).In(0, count);
        for (var i = 0; i < count; i++)
        {
            reader.Extract(i, rows.AsSpan(i * FeatureExtractor.Count, FeatureExtractor.Count));
        }

        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = _random.Next(HideOneIn) == 0 ? 0 : rows[i];
        }

        return rows;
    }

    private float[] Scores(int[] rows, int count)
    {
        var scores = new float[count * Width];
        for (var i = 0; i < count; i++)
        {
            var sum = Vector512<float>.Zero;
            foreach (var row in rows.AsSpan(i * FeatureExtractor.Count, FeatureExtractor.Count))
            {
                sum += Vector512.LoadUnsafe(ref _weights[row * Width]);
            }

            sum.StoreUnsafe(ref scores[i * Width]);
        }

        return scores;
    }

    private byte[] Best(float[] scores, int count, Func<int, int, bool> isAllowed)
    {
        var path = new float[count * Width];
        var cameFrom = new byte[count * Width];
        for (var i = 0; i < count; i++)
        {
            for (var label = 0; label < NameLabel.Count; label++)
            {
                var (score, from) = isAllowed(i, label) ? BestBefore(path, i, label) : (Impossible, 0);
                path[(i * Width) + label] = score + scores[(i * Width) + label];
                cameFrom[(i * Width) + label] = (byte)from;
            }
        }

        return Follow(path, cameFrom, count);
    }

    private (float Score, int From) BestBefore(float[] path, int at, int label)
    {
        if (at == 0)
        {
            return (NameLabel.MayFollow(NameLabel.Outside, label) ? 0 : Impossible, 0);
        }

        var best = (Score: Impossible * 2, From: 0);
        foreach (var from in Predecessors[label])
        {
            var score = path[((at - 1) * Width) + from] + _transitions[(from * Width) + label];
            best = score > best.Score ? (score, from) : best;
        }

        return best;
    }

    private static byte[] Follow(float[] path, byte[] cameFrom, int count)
    {
        var labels = new byte[count];
        var last = (count - 1) * Width;
        var best = Enumerable.Range(0, NameLabel.Count).Where(NameLabel.MayEnd).MaxBy(label => path[last + label]);
        for (var i = count - 1; i >= 0; i--)
        {
            labels[i] = (byte)best;
            best = cameFrom[(i * Width) + best];
        }

        return labels;
    }

    private void Update(int[] rows, byte[] gold, byte[] found)
    {
        for (var i = 0; i < gold.Length; i++)
        {
            if (gold[i] != found[i])
            {
                foreach (var row in rows.AsSpan(i * FeatureExtractor.Count, FeatureExtractor.Count))
                {
                    Change(_weights, _weighted, (row * Width) + gold[i], 1);
                    Change(_weights, _weighted, (row * Width) + found[i], -1);
                }
            }

            if (i > 0 && (gold[i] != found[i] || gold[i - 1] != found[i - 1]))
            {
                Change(_transitions, _weightedTransitions, (gold[i - 1] * Width) + gold[i], 1);
                Change(_transitions, _weightedTransitions, (found[i - 1] * Width) + found[i], -1);
            }
        }
    }

    private void Change(float[] weights, float[] weighted, int at, float by)
    {
        weights[at] += by;
        weighted[at] += by * _step;
    }

    /// <summary>Adds the average over all steps of a weight w whose changes d came at steps s: w - sum(d * s) / steps.</summary>
    private void AddAverage(float[] to, float[] weights, float[] weighted)
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] += weights[i] - (weighted[i] / _step);
        }
    }

    private static NameModel Rounded(Lexicon lexicon, float[] weights, float[] transitions)
    {
        weights.AsSpan(0, Width).Clear(); // Row 0 stands for what was hidden.
        var scale = 127 / Quantile(weights, 0.9995);

        return new NameModel(
            lexicon,
            Array.ConvertAll(weights, weight => (sbyte)Math.Clamp(MathF.Round(weight * scale), -127, 127)),
            Array.ConvertAll(transitions, weight => (short)Math.Clamp(MathF.Round(weight * scale), -1000, 1000)));
    }

    private static float Quantile(float[] values, double share)
    {
        var sizes = values.Where(value => value != 0).Select(MathF.Abs).Order().ToList();
        return sizes.Count == 0 ? 1 : sizes[(int)(share * (sizes.Count - 1))];
    }

    private static readonly int[][] Predecessors =
        [.. Enumerable.Range(0, NameLabel.Count).Select(label =>
            Enumerable.Range(0, NameLabel.Count).Where(from => NameLabel.MayFollow(from, label)).ToArray())];
}
