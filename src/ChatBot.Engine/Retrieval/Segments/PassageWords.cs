namespace ChatBot.Retrieval.Segments;

/// <summary>The words of a segment's passages and titles, as term numbers in their order: positions for phrases, and the counts that scores are made of.</summary>
/// <param name="Words">The words of all passages.</param>
/// <param name="WordStarts">Where each passage's words begin, and after the last one where they all end.</param>
/// <param name="TitleWords">The words of all documents' titles.</param>
/// <param name="TitleStarts">Where each document's title begins, and after the last one where they all end.</param>
/// <param name="DocumentOf">Each passage's document.</param>
internal sealed record PassageWords(int[] Words, int[] WordStarts, int[] TitleWords, int[] TitleStarts, int[] DocumentOf)
{
    public int Count => DocumentOf.Length;

    public long Bytes => sizeof(int) * ((long)Words.Length + WordStarts.Length + TitleWords.Length + TitleStarts.Length + DocumentOf.Length);

    public int Length(int passage) => WordStarts[passage + 1] - WordStarts[passage];

    public ReadOnlySpan<int> Of(int passage) => Words.AsSpan(WordStarts[passage], Length(passage));

    /// <summary>The words of the title over a passage.</summary>
    public ReadOnlySpan<int> TitleOver(int passage)
    {
        var document = DocumentOf[passage];
        return TitleWords.AsSpan(TitleStarts[document]..TitleStarts[document + 1]);
    }
}
