using ChatBot.Language.Names.Tagging;
using ChatBot.Language.Words;

namespace ChatBot.Tuning.Names;

/// <summary>A row of a matrix: the columns where it is not zero, and its values there.</summary>
internal readonly record struct SparseRow(int[] Columns, float[] Values);

/// <summary>
/// Which of the commonest words stand how often around each word, as positive pointwise mutual information (Church and
/// Hanks 1990; Bullinaria and Levy 2007, "Extracting semantic representations from word co-occurrence statistics").
/// </summary>
internal sealed class WordContexts
{
    /// <summary>Each place within this distance, before and after, is a context of its own.</summary>
    private const int Reach = 2;

    private const int ContextWords = 3000;
    private const int FewestOccurrences = 6;

    private readonly Dictionary<uint, int> _index;
    private readonly int[] _counts;
    private readonly Dictionary<int, int>[] _pairs;
    private readonly double _total;

    /// <summary>Reads <paramref name="texts"/> twice.</summary>
    public WordContexts(IReadOnlyList<string> texts)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var word in texts.SelectMany(Read))
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        var common = counts.Where(word => word.Value >= FewestOccurrences).OrderByDescending(word => word.Value).ThenBy(word => word.Key).ToArray();
        Words = Array.ConvertAll(common, word => word.Key);
        _counts = Array.ConvertAll(common, word => word.Value);
        _index = common.Index().ToDictionary(word => word.Item.Key, word => word.Index);
        _pairs = Array.ConvertAll(common, _ => new Dictionary<int, int>());
        _total = counts.Values.Sum(count => (double)count);
        foreach (var text in texts)
        {
            Count(Read(text));
        }
    }

    /// <summary>So many columns the rows have at most.</summary>
    public const int Columns = 2 * Reach * ContextWords;

    /// <summary>Every word that is common enough, the commonest first.</summary>
    public uint[] Words { get; }

    /// <summary>The row of each of the words.</summary>
    public SparseRow[] Rows() => [.. _pairs.Select(Row)];

    private static uint[] Read(string text) => [.. Tokenizer.Tokenize(text).Select(token => WordHash.Lower(token.Span.In(text)))];

    private void Count(uint[] text)
    {
        var words = Array.ConvertAll(text, word => _index.GetValueOrDefault(word, int.MaxValue));
        for (var at = 0; at < words.Length; at++)
        {
            for (var near = Math.Max(0, at - Reach); near <= Math.Min(words.Length - 1, at + Reach) && words[at] < int.MaxValue; near++)
            {
                if (near != at && words[near] < ContextWords)
                {
                    var place = near < at ? near - at + Reach : near - at + Reach - 1;
                    var column = (place * ContextWords) + words[near];
                    _pairs[words[at]][column] = _pairs[words[at]].GetValueOrDefault(column) + 1;
                }
            }
        }
    }

    private SparseRow Row(Dictionary<int, int> pairs, int word)
    {
        var row = pairs
            .Select(pair => (Column: pair.Key, Information: Math.Log(pair.Value * _total / ((double)_counts[word] * _counts[pair.Key % ContextWords]))))
            .Where(pair => pair.Information > 0)
            .OrderBy(pair => pair.Column)
            .ToArray();

        return new SparseRow(Array.ConvertAll(row, pair => pair.Column), Array.ConvertAll(row, pair => (float)pair.Information));
    }
}
