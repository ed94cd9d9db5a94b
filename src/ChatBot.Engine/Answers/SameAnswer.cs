using ChatBot.Answers.Candidates;
using ChatBot.Answers.Questions;
using ChatBot.Language;
using ChatBot.Language.Words;

namespace ChatBot.Answers;

/// <summary>Tells whether two candidates say the same.</summary>
internal static class SameAnswer
{
    /// <summary>Names of one bearer, dates of one value, or the same words.</summary>
    public static bool Is(Candidate a, Candidate b) => (a.Date, a.Name) switch
    {
        ({ } date, _) => b.Date is { } other && date.Value == other.Value,
        (_, { } name) => b.Name is { } other && name.Type == other.Type && SameBearer(Words(a.Text), Words(b.Text)),
        _ => a.Kind == b.Kind && Words(a.Text).SequenceEqual(Words(b.Text)),
    };

    /// <summary>Every word of the shorter name stands in the longer, give or take a letter of a transliteration.</summary>
    private static bool SameBearer(List<string> a, List<string> b)
    {
        var (shorter, longer) = a.Count <= b.Count ? (a, b) : (b, a);
        return shorter.Count > 0 && shorter.TrueForAll(w => longer.Exists(l => SameWord(w, l)));
    }

    private static bool SameWord(string a, string b) =>
        a == b || (a.Length is >= 5 and <= 40 && b.Length is >= 5 and <= 40 && EditDistance.Between(a, b, 1) <= 1);

    private static List<string> Words(string text) =>
        [.. TermReader.Read(text, new TextSpan(0, text.Length)).Select(t => t.Exact)];
}
