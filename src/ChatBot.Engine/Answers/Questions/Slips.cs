namespace ChatBot.Answers.Questions;

/// <summary>Undoes slips of the pen. One slip is a letter too many, one too few, another one, or two neighbours swapped (Damerau, "A technique for computer detection and correction of spelling errors", 1964).</summary>
internal static class Slips
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>Everything that one slip could have turned into <paramref name="word"/>, whether there is such a word or not; some twice.</summary>
    public static IEnumerable<string> Undo(string word)
    {
        for (var at = 0; at <= word.Length; at++)
        {
            var (before, after) = (word[..at], word[at..]);
            if (after.Length > 0)
            {
                yield return before + after[1..];
            }

            if (after.Length > 1)
            {
                yield return $"{before}{after[1]}{after[0]}{after[2..]}";
            }

            foreach (var letter in Letters)
            {
                yield return before + letter + after;
                if (after.Length > 0)
                {
                    yield return before + letter + after[1..];
                }
            }
        }
    }
}
