namespace ChatBot.Language.Names.Tagging;

/// <summary>What a word looks like.</summary>
internal enum WordShape : byte
{
    /// <summary>A mark or symbol.</summary>
    Mark,

    /// <summary>"rain".</summary>
    Lower,

    /// <summary>"Rain".</summary>
    Title,

    /// <summary>"RAIN".</summary>
    Upper,

    /// <summary>"R".</summary>
    OneCapital,

    /// <summary>"R.", "U.S.".</summary>
    Initials,

    /// <summary>"McRain", "iRain".</summary>
    Mixed,

    /// <summary>"Abu-Rain", "al-Rain": a hyphen, and a capital in it.</summary>
    Hyphenated,

    /// <summary>"1987": four digits.</summary>
    Year,

    /// <summary>Any other number.</summary>
    Number,

    /// <summary>"A4", "4th".</summary>
    LettersAndDigits,

    /// <summary>Letters of a script without case.</summary>
    Caseless,
}

/// <summary>Reads the shape of words.</summary>
internal static class WordShapes
{
    /// <summary>The shape of one token.</summary>
    public static WordShape Of(ReadOnlySpan<char> word)
    {
        var count = Count(word);
        var letters = count.Upper + count.Lower + count.Caseless;

        return (letters, count.Digits) switch
        {
            (0, 0) => WordShape.Mark,
            (0, 4) when word.Length == 4 => WordShape.Year,
            (0, _) => WordShape.Number,
            (_, > 0) => WordShape.LettersAndDigits,
            _ when count.Upper == 0 => count.Lower > 0 ? WordShape.Lower : WordShape.Caseless,
            _ when count.Hyphens > 0 => WordShape.Hyphenated,
            _ when count.Lower == 0 && count.Dots > 0 => WordShape.Initials,
            _ when count.Lower == 0 => count.Upper == 1 ? WordShape.OneCapital : WordShape.Upper,
            _ => count.Upper == 1 && char.IsUpper(word[0]) ? WordShape.Title : WordShape.Mixed,
        };
    }

    /// <summary>Whether the shape has a capital where a name would have one.</summary>
    public static bool IsCapitalised(WordShape shape) => shape is >= WordShape.Title and <= WordShape.Hyphenated;

    private static (int Upper, int Lower, int Caseless, int Digits, int Hyphens, int Dots) Count(ReadOnlySpan<char> word)
    {
        var count = (Upper: 0, Lower: 0, Caseless: 0, Digits: 0, Hyphens: 0, Dots: 0);
        foreach (var c in word)
        {
            if (char.IsAsciiLetterLower(c) || char.IsLower(c))
            {
                count.Lower++;
            }
            else if (char.IsUpper(c))
            {
                count.Upper++;
            }
            else if (char.IsDigit(c))
            {
                count.Digits++;
            }
            else if (c is '-' or '‐' or '‑')
            {
                count.Hyphens++;
            }
            else if (c == '.')
            {
                count.Dots++;
            }
            else if (char.IsLetter(c))
            {
                count.Caseless++;
            }
        }

        return count;
    }
}
