namespace ChatBot.Language.Words;

/// <summary>Turns text into the terms that the index holds.</summary>
public static class TermReader
{
    /// <summary>The terms of a stretch of text, in order; punctuation and clitics ("'s", "n't") give none. Stop words are kept.</summary>
    /// <remarks>
    /// The parts of "well-known" are two terms. Points, apostrophes and thousands commas inside a word fall away:
    /// "U.S." and "US" are one term, as are "1,400" and "1400". British spellings share the stem of American ones.
    /// </remarks>
    public static IReadOnlyList<Term> Read(string text, TextSpan within)
    {
        var terms = new List<Term>();
        var scanner = new TermScanner(within.In(text));
        while (scanner.MoveNext())
        {
            var span = new TextSpan(within.Start + scanner.Token.Start, scanner.Token.Length);
            terms.Add(new Term(span, scanner.Form.Exact, scanner.Form.Stem));
        }

        return terms;
    }

    /// <summary>The term that a single word would be in the index; its span covers the word.</summary>
    public static Term ReadWord(string word)
    {
        var form = WordForms.Of(word);
        return new Term(new TextSpan(0, word.Length), form.Exact, form.Stem);
    }
}
