using System.Buffers;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Evidence;

/// <summary>Measures how far apart two terms of a passage stand, where the end of a clause is a step farther.</summary>
/// <remarks>
/// "She graduated in 1953 and won the prize for poetry in 1977": the prize stands nearer to 1953, but belongs to 1977.
/// Clauses are guessed from marks and joining words alone.
/// </remarks>
internal sealed class ClauseMap
{
    /// <summary>Terms that the end of a clause counts for.</summary>
    private const int Step = 4;

    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create(",;:()—–");

    private readonly int[] _clauses;

    public ClauseMap(string text, IReadOnlyList<Term> terms)
    {
        _clauses = new int[terms.Count];
        for (var i = 1; i < terms.Count; i++)
        {
            var between = text.AsSpan(terms[i - 1].Span.End, Math.Max(0, terms[i].Span.Start - terms[i - 1].Span.End));
            var startsClause = between.ContainsAny(ClauseMarks) || Joins(terms[i].Exact);
            _clauses[i] = _clauses[i - 1] + (startsClause ? 1 : 0);
        }
    }

    /// <summary>The terms between two, the earlier named first, and a step for every clause that ends between them.</summary>
    public int Distance(int earlier, int later) => later - earlier - 1 + (Step * (_clauses[later] - _clauses[earlier]));

    /// <summary>How many clauses end between two terms, the earlier named first.</summary>
    public int Between(int earlier, int later) => _clauses[later] - _clauses[earlier];

    private static bool Joins(string word) => word is "and" or "but" or "while" or "when" or "after" or "before" or "who" or "which" or "that";
}
