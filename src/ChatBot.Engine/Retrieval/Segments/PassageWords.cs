namespace ChatBot.Retrieval.Segments;

/// <summary>The words of a segment's passages and of the titles over them, as term numbers in their order: positions for phrases, and the counts that scores are made of.</summary>
/// <param name="Words">The words of all passages.</param>
/// <param name="WordStarts">Where each passage's words begin, and after the last one where they all end.</param>
/// <param name="TitleWords">The words of all titles: a document's, with those of the headings that its passage stands under.</param>
/// <param name="TitleStarts">Where each title begins, and after the last one where they all end.</param>
/// <param name="TitleOf">Each passage's title; those under one heading share it.</param>
internal sealed record PassageWords(int[] Words, int[] WordStarts, int[] TitleWords, int[] TitleStarts, int[] TitleOf)
{
    public int Count => TitleOf.Length;

    public long Bytes => sizeof(int) * ((long)Words.Length + WordStarts.Length + TitleWords.Length + TitleStarts.Length + TitleOf.Length);

    public int Length(int passage) => WordStarts[passage + 1] - WordStarts[passage];

    public ReadOnlySpan<int> Of(int passage) => Words.AsSpan(WordStarts[passage], Length(passage));

    /// <summary>The words of the title over a passage, headings among them.</summary>
    public ReadOnlySpan<int> TitleOver(int passage)
    {
        var title = TitleOf[passage];
        return TitleWords.AsSpan(TitleStarts[title]..TitleStarts[title + 1]);
    }
}
