using System.Globalization;
using System.Text;

namespace ChatBot.Commands.Evaluation;

/// <summary>Text as SQuAD's scorer compares it: lower case, no punctuation, no a, an or the, single blanks.</summary>
/// <remarks>
/// After the official evaluation script of SQuAD (Rajpurkar et al. 2016), except that the punctuation of all of Unicode
/// is dropped and not only that of ASCII: in real text “x” and "x" are the same words.
/// </remarks>
internal sealed class NormalizedText
{
    private readonly string _padded;

    public NormalizedText(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            if (!IsPunctuation(unit))
            {
                kept.Append(char.IsWhiteSpace(unit) ? ' ' : char.ToLowerInvariant(unit));
            }
        }

        Words = [.. kept.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w is not ("a" or "an" or "the"))];
        _padded = $" {string.Join(' ', Words)} ";
    }

    public IReadOnlyList<string> Words { get; }

    /// <summary>Whether both are the same words in the same order.</summary>
    public bool Matches(NormalizedText other) => _padded == other._padded;

    /// <summary>Whether the words of <paramref name="other"/>, of which there must be some, stand here one after the other.</summary>
    public bool Holds(NormalizedText other) => other.Words.Count > 0 && _padded.Contains(other._padded, StringComparison.Ordinal);

    /// <summary>SQuAD's F1: the harmonic mean of precision and recall over words, repeated words counted.</summary>
    public double F1(NormalizedText gold)
    {
        if (Words.Count == 0 || gold.Words.Count == 0)
        {
            return Matches(gold) ? 1 : 0;
        }

        var left = gold.Words.CountBy(w => w).ToDictionary(StringComparer.Ordinal);
        var shared = 0;
        foreach (var word in Words)
        {
            if (left.GetValueOrDefault(word) > 0)
            {
                left[word]--;
                shared++;
            }
        }

        // 2PR / (P + R), where P = shared / words and R = shared / gold words
        return 2.0 * shared / (Words.Count + gold.Words.Count);
    }

    // Python's string.punctuation, which the script uses, counts ASCII symbols such as $ and + as well.
    private static bool IsPunctuation(char unit) =>
        char.IsPunctuation(unit) || (char.IsAscii(unit) && char.GetUnicodeCategory(unit) is
            UnicodeCategory.CurrencySymbol or UnicodeCategory.MathSymbol or UnicodeCategory.ModifierSymbol);
}
