using ChatBot.Documents;
using ChatBot.Language.Words;

namespace ChatBot.Retrieval.Persistence;

/// <summary>Finds out whether two snapshots hold and find the same, however many segments each has.</summary>
public static class SnapshotComparison
{
    private const int Queries = 1_000;
    private const int WordsOfQuery = 6;
    private const int Wanted = 10;

    /// <summary>The first difference, in a sentence; null if there is none.</summary>
    /// <remarks>All documents are compared byte for byte, all passages word for word, and what searches for words of a thousand passages find.</remarks>
    public static string? FirstDifference(IndexSnapshot kept, IndexSnapshot fresh) =>
        kept.Documents.Count != fresh.Documents.Count ? $"It has {kept.Documents.Count} documents in place of {fresh.Documents.Count}."
        : OfDocuments(kept, fresh) is { } id ? $"The document '{id}' is not what analysis makes of it."
        : !IsSame(kept.Vocabulary, fresh.Vocabulary) ? "What it knows of all names together is not what its documents say."
        : kept.Statistics != fresh.Statistics ? $"It has {kept.Statistics} in place of {fresh.Statistics}."
        : OfPassages(kept, fresh) is { } passage ? $"Passage {passage} has other terms."
        : OfSearches(kept, fresh) is { } query ? $"A search for '{query}' finds something else."
        : null;

    private static string? OfDocuments(IndexSnapshot kept, IndexSnapshot fresh)
    {
        var (mine, theirs) = (new ByteWriter(), new ByteWriter());
        foreach (var (a, b) in kept.Documents.Zip(fresh.Documents))
        {
            if (!Bytes(a, mine).SequenceEqual(Bytes(b, theirs)))
            {
                return b.Id;
            }
        }

        return null;
    }

    private static ReadOnlySpan<byte> Bytes(AnalyzedDocument document, ByteWriter bytes)
    {
        bytes.Clear();
        bytes.Write(document.Summary);
        bytes.Write(document.Content);
        bytes.Write(document.Vocabulary, new StemNumbers());

        return bytes.Written;
    }

    private static bool IsSame(CorpusVocabulary kept, CorpusVocabulary fresh)
    {
        var (mine, theirs) = (new ByteWriter(), new ByteWriter());
        mine.Write(kept.SpelledOut, new StemNumbers());
        theirs.Write(fresh.SpelledOut, new StemNumbers());

        return mine.Written.SequenceEqual(theirs.Written) && kept.Names.ToHashSet().SetEquals(fresh.Names);
    }

    private static int? OfPassages(IndexSnapshot kept, IndexSnapshot fresh)
    {
        for (var passage = 0; passage < fresh.Passages.Count; passage++)
        {
            if (!kept.TermsOf(passage).SequenceEqual(fresh.TermsOf(passage)))
            {
                return passage;
            }
        }

        return null;
    }

    private static string? OfSearches(IndexSnapshot kept, IndexSnapshot fresh)
    {
        var step = Math.Max(1, fresh.Passages.Count / Queries);
        for (var passage = 0; passage < fresh.Passages.Count; passage += step)
        {
            string[] stems = [.. fresh.TermsOf(passage).Distinct(StringComparer.Ordinal).Where(stem => !StopWords.Contains(stem)).Take(WordsOfQuery)];
            var query = new SearchQuery([.. stems.Select(stem => new QueryTerm(stem))]) { Phrases = [[.. stems.Take(2)]] };
            if (!kept.Search(query, Wanted).SequenceEqual(fresh.Search(query, Wanted)))
            {
                return string.Join(' ', stems);
            }
        }

        return null;
    }
}
