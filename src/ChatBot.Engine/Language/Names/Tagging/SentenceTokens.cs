namespace ChatBot.Language.Names.Tagging;

/// <summary>Which tokens each sentence has.</summary>
internal static class SentenceTokens
{
    /// <summary>
    /// The first token of every sentence, and the one after its last. A token belongs to the sentence that it starts
    /// in; none is left out.
    /// </summary>
    public static IEnumerable<(int First, int End)> Of(SegmentedText text)
    {
        var first = 0;
        foreach (var sentence in text.Sentences)
        {
            var end = first;
            while (end < text.Tokens.Length && text.Tokens[end].Start < sentence.End)
            {
                end++;
            }

            if (end > first)
            {
                yield return (first, end);
            }

            first = end;
        }

        if (first < text.Tokens.Length)
        {
            yield return (first, text.Tokens.Length);
        }
    }
}
