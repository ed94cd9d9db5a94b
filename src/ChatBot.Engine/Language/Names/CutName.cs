namespace ChatBot.Language.Names;

/// <summary>Mends a mention that ends too soon: "Rosa" in "Rosa Lindqvist" where the same text names her in full elsewhere.</summary>
internal static class CutName
{
    /// <summary>The mention with the words behind it that the rest of <paramref name="full"/> consists of; unchanged if others follow.</summary>
    /// <param name="text">The text of both.</param>
    /// <param name="mention">The mention that may have been cut.</param>
    /// <param name="full">The fullest mention of the same bearer.</param>
    /// <param name="end">The first token that it must leave alone: the next mention's, or the next sentence's.</param>
    public static Mention Mend(SegmentedText text, Mention mention, Mention full, int end)
    {
        var last = mention.First + full.TokenCount - 1;
        if (full.TokenCount <= mention.TokenCount || last >= end)
        {
            return mention;
        }

        for (var i = 0; i < full.TokenCount; i++)
        {
            if (!text[mention.First + i].SequenceEqual(text[full.First + i]))
            {
                return mention;
            }
        }

        return mention with { Last = last };
    }
}
