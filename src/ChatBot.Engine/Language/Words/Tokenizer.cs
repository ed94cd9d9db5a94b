using System.Collections.Immutable;

namespace ChatBot.Language.Words;

/// <summary>Cuts a text into tokens.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>A clitic is a word of its own, apostrophe included: "Iran" "'s", "they" "'re"; a negation takes its n: "do" "n't", "wo" "n't", but "can" "'t". It may stand apart, as in "Iran 's". Any other apostrophe inside a word stays there: "O'Brien".</item>
/// <item>A hyphen is a token: "well" "-" "known". So is a run of hyphens or of points: "--", "...".</item>
/// <item>An abbreviation with inner points is one word with its last point: "U.S.", "e.g."; so is an initial before a capital: "J." in "J. Smith".</item>
/// <item>A number keeps its separators and suffix: "1,400", "3.5", "1980s", "7th", "5km". Letters before digits make a word: "B52".</item>
/// <item>A web or e-mail address is one word.</item>
/// <item>In any script, a run of letters with its accents is a word; a surrogate pair is never cut.</item>
/// </list>
/// </remarks>
public static class Tokenizer
{
    /// <summary>The tokens of <paramref name="text"/> in order; only white space lies between them.</summary>
    public static ImmutableArray<Token> Tokenize(string text)
    {
        var tokens = new List<Token>(text.Length / 5);
        var scanner = new TokenScanner(text);
        while (scanner.MoveNext())
        {
            tokens.Add(scanner.Current);
        }

        return [.. tokens];
    }
}
