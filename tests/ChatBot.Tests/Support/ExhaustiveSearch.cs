using ChatBot.Language;
using ChatBot.Language.Words;
using ChatBot.Retrieval;

namespace ChatBot.Support;

/// <summary>Ranks passages by scoring every one that holds a term: what a faster search must agree with, written without any of its parts.</summary>
/// <remarks>The formulas are those of <see cref="Bm25Scorer"/> and, for phrases, of the README's settings; see the remarks there.</remarks>
internal sealed class ExhaustiveSearch(RetrievalOptions options)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<List<(int Passage, int InText, int InTitle)>> _postings = [];
    private readonly List<int[]> _words = [];
    private long _wordCount;

    public int PassageCount => _words.Count;

    private double AverageLength => _wordCount == 0 ? 1 : (double)_wordCount / PassageCount;

    /// <summary>Adds the next passage.</summary>
    public void Add(string title, string text)
    {
        var inText = Read(text);
        var inTitle = Read(title);
        foreach (var term in inText.Concat(inTitle).Distinct())
        {
            _postings[term].Add((PassageCount, inText.AsSpan().Count(term), inTitle.AsSpan().Count(term)));
        }

        _words.Add(inText);
        _wordCount += inText.Length;
    }

    /// <summary>The best passages among those that <paramref name="isAllowed"/> lets through, best first; of two with the same score the earlier.</summary>
    public IReadOnlyList<PassageHit> Best(SearchQuery query, int most, Func<int, bool>? isAllowed = null)
    {
        var scores = new double[PassageCount];
        foreach (var (stem, weight) in query.Terms)
        {
            var rarity = Rarity(stem);
            foreach (var (passage, inText, inTitle) in weight > 0 ? PostingsOf(stem) : [])
            {
                scores[passage] += weight * rarity * Saturation(inText, inTitle, passage);
            }
        }

        foreach (var phrase in query.Phrases.Where(p => p.Count > 1 && p.All(_numbers.ContainsKey)))
        {
            var rarity = options.PhraseWeight * phrase.Sum(Rarity);
            var numbers = phrase.Select(stem => _numbers[stem]).ToArray();
            foreach (var (passage, _, _) in PostingsOf(phrase.MinBy(stem => PostingsOf(stem).Count)!))
            {
                scores[passage] += rarity * Saturation(Count(numbers, _words[passage]), 0, passage);
            }
        }

        var best = new PriorityQueue<PassageHit, (double Score, int Earlier)>();
        for (var passage = 0; passage < scores.Length; passage++)
        {
            if (scores[passage] > 0 && isAllowed?.Invoke(passage) != false)
            {
                best.Enqueue(new PassageHit(passage, scores[passage]), (scores[passage], -passage));
                _ = best.Count > most ? best.Dequeue() : default;
            }
        }

        return [.. best.UnorderedItems.OrderByDescending(hit => hit.Priority).Select(hit => hit.Element)];
    }

    private double Rarity(string stem)
    {
        var holding = PostingsOf(stem).Count;
        return Math.Log(1 + ((PassageCount - holding + 0.5) / (holding + 0.5)));
    }

    private double Saturation(int inText, int inTitle, int passage)
    {
        var relativeLength = _words[passage].Length / AverageLength;
        var frequency = (inText == 0 ? 0 : inText / (1 - options.LengthNormalization + (options.LengthNormalization * relativeLength)))
            + (options.TitleWeight * inTitle);

        return frequency == 0 ? 0 : frequency * (options.TermSaturation + 1) / (frequency + options.TermSaturation);
    }

    private List<(int Passage, int InText, int InTitle)> PostingsOf(string stem) =>
        _numbers.TryGetValue(stem, out var term) ? _postings[term] : [];

    private int[] Read(string text) =>
        [.. TermReader.Read(text, new TextSpan(0, text.Length)).Select(term => NumberOf(term.Stem))];

    private int NumberOf(string stem)
    {
        if (!_numbers.TryGetValue(stem, out var number))
        {
            _numbers.Add(stem, number = _postings.Count);
            _postings.Add([]);
        }

        return number;
    }

    /// <summary>How often a phrase stands in words, each word counted once.</summary>
    private static int Count(int[] phrase, int[] words)
    {
        var count = 0;
        for (var at = 0; at + phrase.Length <= words.Length; at++)
        {
            if (words.AsSpan(at, phrase.Length).SequenceEqual(phrase))
            {
                count++;
                at += phrase.Length - 1;
            }
        }

        return count;
    }
}
