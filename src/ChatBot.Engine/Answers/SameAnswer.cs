using ChatBot.Answers.Candidates;
using ChatBot.Answers.Questions;

namespace ChatBot.Answers;

/// <summary>Tells whether two candidates say the same.</summary>
internal static class SameAnswer
{
    private const int ShortestTransliterated = 5;
    private const int LongestWord = 40;

    /// <summary>Names of one bearer, dates of one value, or the same words.</summary>
    public static bool Is(Candidate a, Candidate b) => (a.Date, a.Name) switch
    {
        ({ } date, _) => b.Date is { } other && (date.Value is null ? a.Words.SequenceEqual(b.Words) : date.Calendar == other.Calendar),
        (_, not null) when b.Name is not null => SameBearer(a.Words, b.Words),
        _ => b.Date is null && a.Words.SequenceEqual(b.Words), // one may be a name and the other a phrase that reads the same
    };

    /// <summary>Every word of the shorter name stands in the longer, give or take a letter of a transliteration.</summary>
    private static bool SameBearer(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        var (shorter, longer) = a.Count <= b.Count ? (a, b) : (b, a);
        return shorter.Count > 0 && shorter.All(word => longer.Any(other => SameWord(word, other)));
    }

    private static bool SameWord(string a, string b) => a == b || (IsLongName(a) && IsLongName(b) && EditDistance.Between(a, b, 1) <= 1);

    private static bool IsLongName(string word) => word.Length is >= ShortestTransliterated and <= LongestWord;
}
