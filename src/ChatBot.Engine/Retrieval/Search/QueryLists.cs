using ChatBot.Retrieval.Segments;

namespace ChatBot.Retrieval.Search;

/// <summary>The lists of one segment that a query needs, the one with the lowest bound first, and which of them make its phrases.</summary>
internal sealed class QueryLists
{
    /// <summary>Finds the lists; <paramref name="unit"/> is the most that an impact of 1 stands for.</summary>
    public QueryLists(PostingLists postings, WeighedQuery query, PassageScorer scorer, double unit)
    {
        var factors = new List<Factors>(query.Terms.Length);
        for (var place = 0; place < query.Terms.Length; place++)
        {
            Add(factors, scorer.Terms[place], query.Terms[place].Factor * unit, 0);
        }

        var phrases = new List<FoundPhrase>(query.Phrases.Length);
        for (var place = 0; place < query.Phrases.Length; place++)
        {
            var (stems, rarest, factor) = (scorer.Phrases[place], query.Phrases[place].Rarest, query.Phrases[place].Rarity * unit);
            if (!stems.Contains(-1))
            {
                phrases.Add(new FoundPhrase(stems, stems[rarest], factor));
                for (var at = 0; at < stems.Length; at++)
                {
                    Add(factors, stems[at], 0, at == rarest ? factor : 0);
                }
            }
        }

        factors.Sort((a, b) => a.In(postings).Bound.CompareTo(b.In(postings).Bound));
        phrases.Sort((a, b) => b.Factor.CompareTo(a.Factor));
        Terms = new TermList[factors.Count];
        for (var place = 0; place < Terms.Length; place++)
        {
            Terms[place] = factors[place].In(postings);
        }

        Phrases = [.. phrases.Select(PlacesOf)];
    }

    public TermList[] Terms { get; }

    public PhraseLists[] Phrases { get; }

    private PhraseLists PlacesOf(FoundPhrase phrase)
    {
        var others = Array.FindAll(phrase.Stems, stem => stem != phrase.Rarest);
        return new PhraseLists(Array.ConvertAll(others, PlaceOf), PlaceOf(phrase.Rarest), (float)phrase.Factor);
    }

    private int PlaceOf(int term) => Array.FindIndex(Terms, t => t.Term == term);

    private static void Add(List<Factors> factors, int term, double own, double phrases)
    {
        var known = factors.FindIndex(f => f.Term == term);
        if (known >= 0)
        {
            factors[known] = new Factors(term, factors[known].Own + own, factors[known].Phrases + phrases);
        }
        else if (term >= 0)
        {
            factors.Add(new Factors(term, own, phrases));
        }
    }

    private sealed record Factors(int Term, double Own, double Phrases)
    {
        public TermList In(PostingLists postings) => new(postings, Term, Own, Phrases);
    }

    private sealed record FoundPhrase(int[] Stems, int Rarest, double Factor);
}

/// <summary>A phrase whose stems the segment holds.</summary>
/// <param name="Stems">The places of its stems' lists, without the rarest's.</param>
/// <param name="Rarest">The place of the rarest stem's list.</param>
/// <param name="Factor">The score that it adds at most where the lowest impact of its stems is 1.</param>
internal sealed record PhraseLists(int[] Stems, int Rarest, float Factor);
