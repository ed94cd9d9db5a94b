using ChatBot.Retrieval.Segments;

namespace ChatBot.Retrieval.Search;

/// <summary>The lists of one segment that a query needs, the one with the lowest bound first, and which of them make its phrases.</summary>
internal sealed class QueryLists
{
    /// <summary>Finds the lists; <paramref name="unit"/> is the most that an impact of 1 stands for.</summary>
    public QueryLists(PostingLists postings, WeighedQuery query, PassageScorer scorer, double unit)
    {
        var factors = new List<(int Term, double Own, double Phrases)>(query.Terms.Length);
        for (var place = 0; place < query.Terms.Length; place++)
        {
            Add(factors, scorer.Terms[place], query.Terms[place].Factor * unit, 0);
        }

        var phrases = new List<(int[] Stems, int Rarest, double Factor)>(query.Phrases.Length);
        for (var place = 0; place < query.Phrases.Length; place++)
        {
            var (stems, factor) = (scorer.Phrases[place], query.Phrases[place].Rarity * unit);
            if (!stems.Contains(-1))
            {
                phrases.Add((stems, stems[query.Phrases[place].Rarest], factor));
                foreach (var (at, stem) in stems.Index())
                {
                    Add(factors, stem, 0, at == query.Phrases[place].Rarest ? factor : 0);
                }
            }
        }

        Terms = [.. factors.Select(f => new TermList(postings, f.Term, f.Own, f.Phrases))];
        Array.Sort(Terms, (a, b) => a.Bound.CompareTo(b.Bound));
        Phrases = [.. phrases.OrderByDescending(p => p.Factor).Select(p => new PhraseLists([.. p.Stems.Where(stem => stem != p.Rarest).Select(PlaceOf)], PlaceOf(p.Rarest), (float)p.Factor))];
    }

    public TermList[] Terms { get; }

    public PhraseLists[] Phrases { get; }

    private int PlaceOf(int term) => Array.FindIndex(Terms, t => t.Term == term);

    private static void Add(List<(int Term, double Own, double Phrases)> factors, int term, double own, double phrases)
    {
        var known = factors.FindIndex(f => f.Term == term);
        if (known >= 0)
        {
            factors[known] = (term, factors[known].Own + own, factors[known].Phrases + phrases);
        }
        else if (term >= 0)
        {
            factors.Add((term, own, phrases));
        }
    }
}

/// <summary>A phrase whose stems the segment holds.</summary>
/// <param name="Stems">The places of its stems' lists, without the rarest's.</param>
/// <param name="Rarest">The place of the rarest stem's list.</param>
/// <param name="Factor">The score that it adds at most where the lowest impact of its stems is 1.</param>
internal readonly record struct PhraseLists(int[] Stems, int Rarest, float Factor);
