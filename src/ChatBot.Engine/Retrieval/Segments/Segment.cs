namespace ChatBot.Retrieval.Segments;

/// <summary>Some documents' share of the index: which words their passages are made of, and which passages hold which terms. It never changes.</summary>
/// <remarks>
/// Flat arrays, whatever the number of passages. Passages and terms are numbered within the segment, terms in order of
/// first appearance, so that the same documents give the same arrays.
/// </remarks>
/// <param name="Terms">The stems, by number.</param>
/// <param name="Words">What each passage says.</param>
/// <param name="Postings">Where each term stands.</param>
internal sealed record Segment(TermTable Terms, PassageWords Words, PostingLists Postings)
{
    public int PassageCount => Words.Count;

    /// <summary>The number of <paramref name="stem"/>; −1 if no passage holds it.</summary>
    public int NumberOf(string stem) => Terms.NumberOf(stem);
}
