using System.Collections;
using ChatBot.Retrieval.Segments;

namespace ChatBot.Retrieval;

/// <summary>The passages of a corpus by their numbers, made when they are asked for: a question looks at a few of very many.</summary>
internal sealed class NumberedPassages(SegmentedCorpus corpus) : IReadOnlyList<IndexedPassage>
{
    public int Count => corpus.Statistics.PassageCount;

    public IndexedPassage this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            var document = corpus.DocumentOf(index);
            var source = corpus.Documents[document];

            return new IndexedPassage(index, source, source.Content.Quotable[index - corpus.FirstPassage(document)]);
        }
    }

    public IEnumerator<IndexedPassage> GetEnumerator()
    {
        var number = 0;
        foreach (var source in corpus.Documents)
        {
            foreach (var passage in source.Content.Quotable)
            {
                yield return new IndexedPassage(number++, source, passage);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
