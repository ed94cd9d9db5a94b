namespace ChatBot.Retrieval;

/// <summary>Finds the best passages for a query without scoring them all: MaxScore, one passage at a time.</summary>
/// <remarks>
/// <para>
/// Every term has a bound, the most that any passage can get from it. Terms are ordered by it; while the bounds of
/// the first few together cannot lift a passage above the worst hit kept, only passages that hold one of the
/// others need be looked at, and the first few are only looked up in those (Turtle and Flood, "Query evaluation:
/// strategies and optimizations", 1995). The result is the same as if every passage had been scored.
/// </para>
/// <para>A passage's score is always summed in the query's own order, so that it does not depend on the path taken.</para>
/// </remarks>
internal sealed class PassageSearch
{
    // Bounds are compared with sums that were added up in another order; this is far above any rounding.
    private const double Slack = 1 + 1e-9;

    private readonly InvertedIndex _index;
    private readonly Bm25Scorer _scorer;
    private readonly double _phraseWeight;
    private readonly double _highestSaturation;
    private readonly double[] _lengthFactors;
    private readonly double[] _saturationBounds;

    public PassageSearch(InvertedIndex index, Bm25Scorer scorer, RetrievalOptions options)
    {
        _index = index;
        _scorer = scorer;
        _phraseWeight = options.PhraseWeight;
        _highestSaturation = options.TermSaturation + 1;
        _lengthFactors = new double[index.PassageCount];
        for (var passage = 0; passage < _lengthFactors.Length; passage++)
        {
            _lengthFactors[passage] = scorer.LengthFactor(index.Length(passage));
        }

        _saturationBounds = new double[index.Terms.Length];
        for (var term = 0; term < _saturationBounds.Length; term++)
        {
            _saturationBounds[term] = HighestSaturation(term);
        }
    }

    public IReadOnlyList<PassageHit> Best(SearchQuery query, int most)
    {
        if (most <= 0)
        {
            return [];
        }

        var hits = new TopHits(most);
        var phrases = PhrasesOf(query);
        var cursors = CursorsOf(query, phrases);
        var reach = Reach(cursors);
        var shares = new double[query.Terms.Count];
        var firstEssential = 0;

        while (NextPassage(cursors.AsSpan(firstEssential)) is var passage && passage != PostingsCursor.AtEnd)
        {
            if (Collect(cursors, reach, firstEssential, passage, hits.Threshold, shares)
                && Total(shares, phrases, passage) is > 0 and var score)
            {
                hits.Offer(new PassageHit(passage, score));
                while (firstEssential < cursors.Length && reach[firstEssential + 1] * Slack <= hits.Threshold)
                {
                    firstEssential++;
                }
            }
        }

        return hits.BestFirst();
    }

    public IReadOnlyList<TermScore> Explain(SearchQuery query, int passage)
    {
        var scores = new List<TermScore>();
        foreach (var (stem, weight) in query.Terms)
        {
            if (weight > 0 && _index.Numbers.TryGetValue(stem, out var term) && Saturation(_index.Find(term, passage)) is > 0 and var saturation)
            {
                var rarity = Rarity(term);
                scores.Add(new TermScore(stem, weight * rarity * saturation, rarity, saturation));
            }
        }

        scores.AddRange(PhrasesOf(query).Select(p => ScoreOf(p, passage)).Where(s => s.Value > 0));
        return scores;
    }

    private double HighestSaturation(int term)
    {
        var highest = 0.0;
        foreach (var posting in _index.PostingsOf(term))
        {
            highest = Math.Max(highest, Saturation(posting));
        }

        return highest;
    }

    private double Saturation(Posting posting) =>
        _scorer.Saturation(posting.Occurrences, posting.OccurrencesInTitle, _lengthFactors[posting.Passage]);

    private double Rarity(int term) => _scorer.Rarity(_index.PostingsOf(term).Length);

    private List<QueryPhrase> PhrasesOf(SearchQuery query)
    {
        var phrases = new List<QueryPhrase>();
        foreach (var stems in query.Phrases)
        {
            var numbers = stems.Select(stem => _index.Numbers.GetValueOrDefault(stem, -1)).ToArray();
            if (numbers.Length > 1 && !numbers.Contains(-1) && _phraseWeight > 0)
            {
                var rarest = numbers.MinBy(number => _index.PostingsOf(number).Length);
                phrases.Add(new QueryPhrase(string.Join(' ', stems), numbers, rarest, _phraseWeight * numbers.Sum(Rarity)));
            }
        }

        return phrases;
    }

    private double Total(double[] shares, List<QueryPhrase> phrases, int passage)
    {
        var total = 0.0;
        foreach (var share in shares)
        {
            total += share;
        }

        foreach (var phrase in phrases)
        {
            total += ScoreOf(phrase, passage).Value;
        }

        return total;
    }

    private TermScore ScoreOf(QueryPhrase phrase, int passage)
    {
        var occurrences = phrase.CountIn(_index.WordsOf(passage));
        var saturation = _scorer.Saturation(occurrences, 0, _lengthFactors[passage]);

        return new TermScore(phrase.Name, phrase.Rarity * saturation, phrase.Rarity, saturation);
    }

    /// <summary>A cursor for every term that the index holds, the one with the lowest bound first.</summary>
    private PostingsCursor[] CursorsOf(SearchQuery query, List<QueryPhrase> phrases)
    {
        var cursors = new List<PostingsCursor>();
        for (var order = 0; order < query.Terms.Count; order++)
        {
            var (stem, weight) = query.Terms[order];
            if (weight > 0 && _index.Numbers.TryGetValue(stem, out var term))
            {
                cursors.Add(CursorOf(term, order, weight, phrases));
            }
        }

        foreach (var phrase in phrases.Where(p => !cursors.Exists(c => c.Term == p.Rarest)).DistinctBy(p => p.Rarest))
        {
            cursors.Add(CursorOf(phrase.Rarest, 0, 0, phrases)); // counts nothing itself, but leads to the phrase
        }

        return [.. cursors.OrderBy(c => c.Bound + c.PhraseBound)];
    }

    private PostingsCursor CursorOf(int term, int order, double weight, List<QueryPhrase> phrases)
    {
        var factor = weight * Rarity(term);
        return new PostingsCursor(_index, term, order, factor)
        {
            Bound = factor * _saturationBounds[term],
            PhraseBound = phrases.Where(p => p.Rarest == term).Sum(p => p.Rarity) * _highestSaturation,
        };
    }

    /// <summary>At i: the most that a passage can get from the first i cursors together.</summary>
    private static double[] Reach(PostingsCursor[] cursors)
    {
        var reach = new double[cursors.Length + 1];
        for (var i = 0; i < cursors.Length; i++)
        {
            reach[i + 1] = reach[i] + cursors[i].Bound + cursors[i].PhraseBound;
        }

        return reach;
    }

    private static int NextPassage(ReadOnlySpan<PostingsCursor> cursors)
    {
        var next = PostingsCursor.AtEnd;
        foreach (ref readonly var cursor in cursors)
        {
            next = Math.Min(next, cursor.Passage);
        }

        return next;
    }

    /// <summary>Moves every cursor past <paramref name="passage"/> and writes down what it gets; false once it cannot exceed <paramref name="threshold"/>.</summary>
    private bool Collect(PostingsCursor[] cursors, double[] reach, int firstEssential, int passage, double threshold, double[] shares)
    {
        Array.Clear(shares);
        var sum = 0.0;
        for (var i = firstEssential; i < cursors.Length; i++)
        {
            sum += Take(ref cursors[i], passage, shares);
        }

        for (var i = firstEssential - 1; i >= 0; i--)
        {
            if ((sum + reach[i + 1]) * Slack <= threshold)
            {
                return false;
            }

            cursors[i].SeekTo(passage);
            sum += Take(ref cursors[i], passage, shares);
        }

        return sum * Slack > threshold;
    }

    private double Take(ref PostingsCursor cursor, int passage, double[] shares)
    {
        if (cursor.Passage != passage)
        {
            return 0;
        }

        var share = cursor.Factor * Saturation(cursor.Current);
        cursor.Next();
        if (cursor.Factor > 0)
        {
            shares[cursor.Order] = share;
        }

        return share + cursor.PhraseBound;
    }
}
