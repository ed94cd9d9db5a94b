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

    private readonly float[] _weights = new float[FeatureExtractor.Rows * Width];
    private readonly float[] _weighted = new float[FeatureExtractor.Rows * Width];
    private readonly float[] _transitions = new float[Width * Width];
    private readonly float[] _weightedTransitions = new float[Width * Width];
    private readonly Random _random = new(seed);
    private int _step = 1;

    /// <summary>How much better than a wrong label the right one must be.</summary>
    public float Margin { get; init; } = 10;

    /// <summary>Trains and returns the model, its weights rounded to 8 bits.</summary>
    public NameModel Train(IReadOnlyList<LabelledSentence> sentences, int rounds)
    {
        var order = sentences.ToArray();
        for (var round = 0; round < rounds; round++)
        {
            _random.Shuffle(order);
            foreach (var sentence in order)
            {
                Learn(CaseVariants.Vary(sentence, _random));
            }
        }

        return Rounded();
    }

    private void Learn(LabelledSentence sentence)
    {
        var count = sentence.Text.Tokens.Count;
        if (count == 0)
        {
            return;
        }

        var rows = Rows(sentence);
        var scores = Scores(rows, count);
        var gold = sentence.Labels();
        for (var i = 0; i < count; i++)
        {
            for (var label = 0; label < NameLabel.Count; label++)
            {
                scores[(i * Width) + label] += label == gold[i] ? 0 : Margin;
            }
        }

        Update(rows, gold, Best(scores, count));
        _step++;
    }

    private int[] Rows(LabelledSentence sentence)
    {
        var count = sentence.Text.Tokens.Count;
        var words = new WordFacts[count];
        for (var i = 0; i < count; i++)
        {
            words[i] = WordFacts.Of(sentence.Text[i], lexicon);
        }

        var rows = new int[count * FeatureExtractor.Count];
        var known = new byte[count];
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

    private byte[] Best(float[] scores, int count)
    {
        var path = new float[count * Width];
        var cameFrom = new byte[count * Width];
        for (var i = 0; i < count; i++)
        {
            for (var label = 0; label < NameLabel.Count; label++)
            {
                var (score, from) = BestBefore(path, i, label);
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

    private NameModel Rounded()
    {
        // The average over all steps of a weight w whose changes d came at steps s is w - sum(d * s) / steps.
        var average = Average(_weights, _weighted);
        average.AsSpan(0, Width).Clear(); // Row 0 stands for what was hidden.
        var scale = 127 / Quantile(average, 0.9995);
        var weights = Array.ConvertAll(average, weight => (sbyte)Math.Clamp(MathF.Round(weight * scale), -127, 127));
        var transitions = Array.ConvertAll(Average(_transitions, _weightedTransitions), weight => (short)Math.Clamp(MathF.Round(weight * scale), -1000, 1000));

        return new NameModel(lexicon, weights, transitions);
    }

    private float[] Average(float[] weights, float[] weighted) =>
        [.. weights.Zip(weighted, (weight, sum) => weight - (sum / _step))];

    private static float Quantile(float[] values, double share)
    {
        var sizes = values.Where(value => value != 0).Select(MathF.Abs).Order().ToList();
        return sizes.Count == 0 ? 1 : sizes[(int)(share * (sizes.Count - 1))];
    }

    private static readonly int[][] Predecessors =
        [.. Enumerable.Range(0, NameLabel.Count).Select(label =>
            Enumerable.Range(0, NameLabel.Count).Where(from => NameLabel.MayFollow(from, label)).ToArray())];
}
