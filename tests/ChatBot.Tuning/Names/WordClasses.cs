using ChatBot.Language.Names.Tagging;

namespace ChatBot.Tuning.Names;

/// <summary>
/// Groups words that are used alike, as a tree of two levels: k-means over what stands around them, and again inside each
/// group. A class's number divided by <see cref="InGroup"/> is its group's, as in the trees of Brown and others (1992,
/// "Class-based n-gram models of natural language").
/// </summary>
internal sealed class WordClasses(int seed)
{
    private const int InGroup = 8;
    private const int Rounds = 15;

    // No word has group 0: that is what words without a class have.
    private const int Groups = (WordEvidence.Classes / InGroup) - 1;

    private readonly Random _random = new(seed);

    /// <summary>The class of every word that is common enough.</summary>
    public Dictionary<uint, uint> Learn(IReadOnlyList<string> texts)
    {
        var contexts = new WordContexts(texts);
        var vectors = FewDimensions.Of(contexts.Rows(), WordContexts.Columns, _random);
        var classes = new Dictionary<uint, uint>();
        var all = Enumerable.Range(0, vectors.Length).ToArray();
        foreach (var group in all.Zip(Cluster(vectors, Groups)).GroupBy(word => word.Second, word => word.First).OrderBy(group => group.Key))
        {
            var members = group.ToArray();
            foreach (var (word, part) in members.Zip(Cluster(Array.ConvertAll(members, member => vectors[member]), InGroup)))
            {
                classes[contexts.Words[word]] = (uint)(((group.Key + 1) * InGroup) + part);
            }
        }

        return classes;
    }

    /// <summary>The number of each vector's cluster, from 0.</summary>
    private int[] Cluster(float[][] vectors, int count)
    {
        var centres = _random.GetItems(vectors, count).Select(vector => (float[])vector.Clone()).ToArray();
        var clusters = new int[vectors.Length];
        for (var round = 0; round < Rounds; round++)
        {
            Parallel.For(0, vectors.Length, i => clusters[i] = Nearest(centres, vectors[i]));
            Array.ForEach(centres, Array.Clear);
            for (var i = 0; i < vectors.Length; i++)
            {
                Vectors.Add(centres[clusters[i]], vectors[i]);
            }

            Array.ForEach(centres, Vectors.Normalise);
        }

        return clusters;
    }

    private static int Nearest(float[][] centres, float[] vector)
    {
        var (best, bestScore) = (0, float.MinValue);
        for (var i = 0; i < centres.Length; i++)
        {
            var score = Vectors.Dot(centres[i], vector);
            (best, bestScore) = score > bestScore ? (i, score) : (best, bestScore);
        }

        return best;
    }
}
