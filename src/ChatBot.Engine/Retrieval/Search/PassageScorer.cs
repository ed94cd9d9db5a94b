using ChatBot.Retrieval.Segments;

namespace ChatBot.Retrieval.Search;

/// <summary>Works out the exact scores of one segment's passages for one query, from their words.</summary>
/// <remarks>A score is always summed in the query's own order, so that it does not depend on how a passage was come by.</remarks>
internal sealed class PassageScorer(Segment segment, WeighedQuery query, Bm25Scorer scorer)
{
    private readonly int[] _terms = [.. query.Terms.Select(term => segment.NumberOf(term.Stem))];
    private readonly int[][] _phrases = [.. query.Phrases.Select(phrase => phrase.Stems.Select(segment.NumberOf).ToArray())];

    /// <summary>The numbers in the segment of the query's terms; −1 for one that it does not hold.</summary>
    public ReadOnlySpan<int> Terms => _terms;

    /// <summary>The same for the stems of each phrase.</summary>
    public ReadOnlySpan<int[]> Phrases => _phrases;

    public double Score(int passage)
    {
        var words = segment.Words.Of(passage);
        var title = segment.Words.TitleOver(passage);
        var lengthFactor = scorer.LengthFactor(words.Length);
        var total = 0.0;
        for (var place = 0; place < _terms.Length; place++)
        {
            total += query.Terms[place].Factor * Saturation(_terms[place], words, title, lengthFactor);
        }

        for (var place = 0; place < _phrases.Length; place++)
        {
            total += query.Phrases[place].Rarity * PhraseSaturation(_phrases[place], words, lengthFactor);
        }

        return total;
    }

    /// <summary>The term's saturation; 0 where the passage does not hold it.</summary>
    public double Saturation(int place, int passage)
    {
        var words = segment.Words.Of(passage);
        return Saturation(_terms[place], words, segment.Words.TitleOver(passage), scorer.LengthFactor(words.Length));
    }

    /// <summary>The phrase's saturation; 0 where it does not stand in the passage's text.</summary>
    public double PhraseSaturation(int place, int passage)
    {
        var words = segment.Words.Of(passage);
        return PhraseSaturation(_phrases[place], words, scorer.LengthFactor(words.Length));
    }

    private double Saturation(int term, ReadOnlySpan<int> words, ReadOnlySpan<int> title, double lengthFactor)
    {
        var (inText, inTitle) = term < 0 ? (0, 0) : (words.Count(term), title.Count(term));
        return inText + inTitle == 0 ? 0 : scorer.Saturation(inText, inTitle, lengthFactor);
    }

    private double PhraseSaturation(int[] phrase, ReadOnlySpan<int> words, double lengthFactor)
    {
        var count = phrase.Contains(-1) ? 0 : QueryPhrase.CountIn(words, phrase);
        return count == 0 ? 0 : scorer.Saturation(count, 0, lengthFactor);
    }
}
