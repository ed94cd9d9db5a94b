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
        var total = 0.0;
        for (var place = 0; place < _terms.Length; place++)
        {
            total += query.Terms[place].Factor * Saturation(place, passage);
        }

        for (var place = 0; place < _phrases.Length; place++)
        {
            total += query.Phrases[place].Rarity * PhraseSaturation(place, passage);
        }

        return total;
    }

    /// <summary>The term's saturation; 0 where the passage does not hold it.</summary>
    public double Saturation(int place, int passage)
    {
        var number = _terms[place];
        if (number < 0)
        {
            return 0;
        }

        var inText = segment.Words.Of(passage).Count(number);
        var inTitle = segment.Words.TitleOver(passage).Count(number);

        return inText + inTitle == 0 ? 0 : scorer.Saturation(inText, inTitle, LengthFactor(passage));
    }

    /// <summary>The phrase's saturation; 0 where it does not stand in the passage's text.</summary>
    public double PhraseSaturation(int place, int passage)
    {
        var phrase = _phrases[place];
        if (phrase.Contains(-1))
        {
            return 0;
        }

        var count = QueryPhrase.CountIn(segment.Words.Of(passage), phrase);

        return count == 0 ? 0 : scorer.Saturation(count, 0, LengthFactor(passage));
    }

    private double LengthFactor(int passage) => scorer.LengthFactor(segment.Words.Length(passage));
}
