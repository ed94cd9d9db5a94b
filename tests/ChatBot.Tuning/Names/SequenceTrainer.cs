using System.Runtime.Intrinsics;
using ChatBot.Language.Names;
using ChatBot.Language.Names.Tagging;

namespace ChatBot.Tuning.Names;

/// <summary>
/// Trains a conditional random field (Lafferty, McCallum and Pereira 2001), sentence by sentence, each weight with steps of
/// its own (AdaGrad: Duchi, Hazan and Singer 2011). The same seed gives the same weights.
/// </summary>
internal sealed class SequenceTrainer(NameLexicon lexicon, int seed)
{
    private const int Width = NameLabel.Width;
    private const int Features = TokenFeatures.Count;

    /// <summary>One feature in so many is hidden at random, so that no feature is relied upon alone.</summary>
    private const int HideOneIn = 16;

    /// <summary>One sentence in so many has other names put in; after one in so many, an invented one follows.</summary>
    private const int SwapOneIn = 12;
    private const int InventOneIn = 20;

    /// <summary>The length of the first step.</summary>
    private const float Rate = 0.05f;

    /// <summary>Keeps the first steps from being the longest.</summary>
    private const float Start = 0.01f;

    /// <summary>By so much of itself a weight shrinks whenever it is met.</summary>
    private const float Shrinkage = 0.01f;

    /// <summary>A token whose labels are all as likely as they should be, but for so much, teaches nothing.</summary>
    private const float Settled = 0.01f;

    private readonly float[] _weights = new float[TokenFeatures.Rows * Width];
    private readonly float[] _squares = new float[TokenFeatures.Rows * Width];
    private readonly float[] _transitions = new float[Width * Width];
    private readonly float[] _transitionSquares = new float[Width * Width];
    private readonly Random _random = new(seed);

    /// <summary>Trains several times, from other random numbers, and returns the mean, its weights rounded to 8 bits.</summary>
    public static NameModel Train(NameLexicon lexicon, int seed, IReadOnlyList<LabelledSentence> sentences, int rounds, int times)
    {
        var weights = new float[TokenFeatures.Rows * Width];
        var transitions = new float[Width * Width];
        for (var time = 0; time < times; time++)
        {
            var trainer = new SequenceTrainer(lexicon, seed + time);
            trainer.Train(sentences, rounds, weights, transitions);
        }

        return Rounded(lexicon, weights, transitions);
    }

    /// <summary>Adds what it has learnt after each round of the second half.</summary>
    private void Train(IReadOnlyList<LabelledSentence> sentences, int rounds, float[] weights, float[] transitions)
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

            if (round >= rounds / 2)
            {
                Add(weights, _weights);
                Add(transitions, _transitions);
            }
        }
    }

    private static void Add(float[] to, float[] values)
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] += values[i];
        }
    }

    private void Learn(LabelledSentence sentence)
    {
        var count = sentence.Text.Tokens.Length;
        if (count == 0)
        {
            return;
        }

        var rows = Rows(sentence, out var known);
        var likelihoods = Likelihoods(rows, count);
        var free = new LabelChances(likelihoods, _transitions);
        var marked = new LabelChances(Allowed(likelihoods, sentence, known), _transitions);
        if (!free.ArePossible || !marked.ArePossible)
        {
            return;
        }

        for (var i = 0; i < count; i++)
        {
            var step = marked.Of(i) - free.Of(i);
            if (Vector512.GreaterThanAny(Vector512.Abs(step), Vector512.Create(Settled)))
            {
                Move(rows.AsSpan(i * Features, Features), step);
            }
        }

        var following = new Vector512<float>[NameLabel.Count];
        marked.AddFollowing(following, 1);
        free.AddFollowing(following, -1);
        for (var label = 0; label < NameLabel.Count; label++)
        {
            Move(_transitions, _transitionSquares, label * Width, following[label]);
        }
    }

    private void Move(ReadOnlySpan<int> rows, Vector512<float> step)
    {
        foreach (var row in rows)
        {
            Move(_weights, _squares, row * Width, step);
        }
    }

    private static void Move(float[] weights, float[] squares, int at, Vector512<float> step)
    {
        var weight = Vector512.LoadUnsafe(ref weights[at]);
        step -= weight * Shrinkage;
        var square = Vector512.LoadUnsafe(ref squares[at]) + (step * step);
        square.StoreUnsafe(ref squares[at]);
        (weight + (step * Rate / Vector512.Sqrt(square + Vector512.Create(Start)))).StoreUnsafe(ref weights[at]);
    }

    private int[] Rows(LabelledSentence sentence, out byte[] known)
    {
        var count = sentence.Text.Tokens.Length;
        var words = new WordFacts[count];
        for (var i = 0; i < count; i++)
        {
            words[i] = WordFacts.Of(sentence.Text[i], lexicon);
        }

        var rows = new int[count * Features];
        known = new byte[count];
        lexicon.KnownNames.Mark(words, known);
        var reader = new TokenFeatures(sentence.Text, words, known).In(0, count);
        for (var i = 0; i < count; i++)
        {
            reader.Extract(i, rows.AsSpan(i * Features, Features));
        }

        for (var i = _random.Next(2 * HideOneIn); i < rows.Length; i += 1 + _random.Next(2 * HideOneIn))
        {
            rows[i] = 0; // What is hidden shares a row, which is cleared in the end.
        }

        return rows;
    }

    /// <summary>For each token, how much its features speak for each label: the exponential of its score.</summary>
    private Vector512<float>[] Likelihoods(int[] rows, int count)
    {
        const float Least = -30; // So that no product leaves the range of a float.
        var likelihoods = new Vector512<float>[count];
        for (var i = 0; i < count; i++)
        {
            var sum = Vector512<float>.Zero;
            foreach (var row in rows.AsSpan(i * Features, Features))
            {
                sum += Vector512.LoadUnsafe(ref _weights[row * Width]);
            }

            likelihoods[i] = Vector512.Exp(Vector512.Max(sum - Vector512.Create(Greatest(sum)), Vector512.Create(Least)));
            likelihoods[i] = likelihoods[i].WithElement(NameLabel.Count, 0);
        }

        return likelihoods;
    }

    private static float Greatest(Vector512<float> values)
    {
        var half = Vector256.Max(values.GetLower(), values.GetUpper());
        var quarter = Vector128.Max(half.GetLower(), half.GetUpper());
        return Math.Max(Math.Max(quarter[0], quarter[1]), Math.Max(quarter[2], quarter[3]));
    }

    /// <summary>The same, but zero for labels that the marks forbid.</summary>
    private static Vector512<float>[] Allowed(Vector512<float>[] likelihoods, LabelledSentence sentence, byte[] known)
    {
        var allowed = new Vector512<float>[likelihoods.Length];
        var marked = sentence.Labels();
        for (var i = 0; i < marked.Length; i++)
        {
            for (var label = 0; label < NameLabel.Count; label++)
            {
                if (label == marked[i] || MayBeUnmarked(sentence, marked[i], known[i], label))
                {
                    allowed[i] = allowed[i].WithElement(label, likelihoods[i].GetElement(label));
                }
            }
        }

        return allowed;
    }

    /// <summary>Whether a token outside all marked names is likely of one that the collection has left out.</summary>
    private static bool MayBeUnmarked(LabelledSentence sentence, byte marked, byte known, int label) => marked == NameLabel.Outside
        && ((!sentence.MarksAllNames && (KnownNameKind)(known / 4) is KnownNameKind.Country or KnownNameKind.LargeCity or KnownNameKind.Organisation)
            || (!sentence.MarksMiscellaneous && label != NameLabel.Outside && NameLabel.TypeOf(label) == NameType.Miscellaneous));

    private static NameModel Rounded(NameLexicon lexicon, float[] weights, float[] transitions)
    {
        weights.AsSpan(0, Width).Clear();
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
}
