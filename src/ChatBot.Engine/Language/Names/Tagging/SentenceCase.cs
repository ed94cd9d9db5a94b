namespace ChatBot.Language.Names.Tagging;

/// <summary>What capitals mean in a sentence.</summary>
internal enum SentenceCase : byte
{
    /// <summary>A capital marks a name, or the beginning.</summary>
    Ordinary,

    /// <summary>"RAIN IN SPAIN": all is in capitals.</summary>
    AllCapitals,

    /// <summary>"rain in spain": nothing is.</summary>
    NoCapitals,

    /// <summary>"Heavy Rain Falls in Spain": a headline.</summary>
    Headline,
}

/// <summary>Reads the case of sentences.</summary>
internal static class SentenceCases
{
    /// <summary>The case of a sentence, from its words.</summary>
    public static SentenceCase Of(SegmentedText text, ReadOnlySpan<WordFacts> words, int firstToken)
    {
        int lower = 0, longLower = 0, title = 0, upper = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var length = text.Tokens[firstToken + i].Length;
            switch (words[i].Shape)
            {
                case WordShape.Lower when length > 1:
                    lower++;
                    longLower += length > 4 ? 1 : 0;
                    break;
                case WordShape.Title or WordShape.Mixed or WordShape.Hyphenated:
                    title++;
                    break;
                case WordShape.Upper:
                    upper++;
                    break;
            }
        }

        return (lower, title, upper) switch
        {
            ( > 0, 0, 0) => SentenceCase.NoCapitals,
            (0, 0, > 2) => SentenceCase.AllCapitals,
            (_, > 2, _) when longLower == 0 && lower <= title => SentenceCase.Headline,
            _ when upper > 4 * (lower + title) => SentenceCase.AllCapitals,
            _ => SentenceCase.Ordinary,
        };
    }
}
