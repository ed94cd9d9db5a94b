using System.Numerics;
using ChatBot.Language.Names.Tagging;
using ChatBot.Language.Words;

namespace ChatBot.Tuning.Names;

/// <summary>
/// Groups words that are used alike: k-means over the words that stand before and after them, weighted by positive
/// pointwise mutual information and projected at random to few dimensions (Bingham and Mannila 2001).
/// </summary>
internal sealed class WordClasses(int seed)
{
    private const int Dimensions = 96;
    private const int ContextWords = 2000;
    private const int FewestOccurrences = 8;
    private const int Rounds = 12;

    private readonly Dictionary<uint, int> _counts = [];
    private readonly Dictionary<(uint Word, uint Context), int> _pairs = [];
    private HashSet<uint> _contexts = [];

    /// <summary>The class, from 1 (<see cref="ClassNumbers"/>), of every word that is common enough.</summary>
    public Dictionary<uint, uint> Learn(IReadOnlyList<string> texts)
    {
        texts.ToList().ForEach(text => Visit(text, CountWord));
        _contexts = [.. _counts.OrderByDescending(word => word.Value).ThenBy(word => word.Key).Take(ContextWords).Select(word => word.Key)];
        texts.ToList().ForEach(text => Visit(text, CountPair));

        var words = _counts.Where(word => word.Value >= FewestOccurrences).OrderByDescending(word => word.Value).ThenBy(word => word.Key).Select(word => word.Key).ToArray();
        var vectors = Vectors(words);
        var classes = Cluster(vectors, WordEvidence.Classes - 1);

        return words.Index().ToDictionary(word => word.Item, word => (uint)classes[word.Index]);
    }

    private static void Visit(string text, Action<uint, uint> visit)
    {
        var before = 0u;
        foreach (var token in Tokenizer.Tokenize(text))
        {
            var word = WordHash.Lower(token.Span.In(text));
            visit(before, word);
            before = word;
        }
    }

    private void CountWord(uint before, uint word) => _counts[word] = _counts.GetValueOrDefault(word) + 1;

    private void CountPair(uint before, uint word)
    {
        Count(word, before);
        Count(before, ~word); // The complement marks a context that comes after.

        void Count(uint of, uint context)
        {
            if (_contexts.Contains(context) || _contexts.Contains(~context))
            {
                _pairs[(of, context)] = _pairs.GetValueOrDefault((of, context)) + 1;
            }
        }
    }

    private float[][] Vectors(uint[] words)
    {
        var index = words.Index().ToDictionary(word => word.Item, word => word.Index);
        var vectors = words.Select(_ => new float[Dimensions]).ToArray();
        var total = (double)_counts.Values.Sum();
        foreach (var ((word, context), times) in _pairs)
        {
            if (!index.TryGetValue(word, out var row))
            {
                continue;
            }

            var contextCount = _counts.TryGetValue(context, out var plain) && _contexts.Contains(context) ? plain : _counts[~context];
            var information = Math.Log(times * total / ((double)_counts[word] * contextCount));
            if (information > 0)
            {
                AddProjection(vectors[row], context, (float)information);
            }
        }

        Array.ForEach(vectors, Normalise);
        return vectors;
    }

    private static void AddProjection(float[] vector, uint context, float weight)
    {
        for (var i = 0; i < vector.Length; i++)
        {
            vector[i] += (BitOperations.PopCount(WordHash.Join(context, (uint)i)) & 1) == 0 ? weight : -weight;
        }
    }

    private int[] Cluster(float[][] vectors, int count)
    {
        var random = new Random(seed);
        var centres = random.GetItems(vectors, count).Select(vector => (float[])vector.Clone()).ToArray();
        var classes = new int[vectors.Length];
        for (var round = 0; round < Rounds; round++)
        {
            Parallel.For(0, vectors.Length, i => classes[i] = Nearest(centres, vectors[i]));
            Array.ForEach(centres, Array.Clear);
            for (var i = 0; i < vectors.Length; i++)
            {
                Add(centres[classes[i]], vectors[i]);
            }

            Array.ForEach(centres, Normalise);
        }

        var numbers = ClassNumbers.Of(centres);
        return Array.ConvertAll(classes, number => numbers[number]);
    }

    private static int Nearest(float[][] centres, float[] vector)
    {
        var (best, bestScore) = (0, float.MinValue);
        for (var i = 0; i < centres.Length; i++)
        {
            var score = Dot(centres[i], vector);
            (best, bestScore) = score > bestScore ? (i, score) : (best, bestScore);
        }

        return best;
    }

    private static void Add(float[] to, float[] vector)
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] += vector[i];
        }
    }

    private static float Dot(float[] first, float[] second)
    {
        var sum = Vector<float>.Zero;
        for (var i = 0; i < first.Length; i += Vector<float>.Count)
        {
            sum += new Vector<float>(first, i) * new Vector<float>(second, i);
        }

        return Vector.Sum(sum);
    }

    private static void Normalise(float[] vector)
    {
        var length = MathF.Sqrt(Dot(vector, vector));
        for (var i = 0; i < vector.Length && length > 0; i++)
        {
            vector[i] /= length;
        }
    }
}
