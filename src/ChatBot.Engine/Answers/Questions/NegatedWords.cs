using System.Text.RegularExpressions;

namespace ChatBot.Answers.Questions;

/// <summary>Says in one word what a question says in two: "not allowed" is "forbidden", which rules write as often.</summary>
internal static partial class NegatedWords
{
    private const string Opposite = "forbidden"; // related-words.tsv has "not allowed" among the words for it

    /// <summary><paramref name="question"/> with the opposite of each such word.</summary>
    public static string WriteOut(string question) => Negated().Replace(question, negated => negated.Groups["ending"].Success ? $" {Opposite}" : Opposite);

    // "is not allowed", "isn't allowed", "is resin not allowed"
    [GeneratedRegex(@"(?:\bnot|(?<ending>n['’]t))\s(?:allowed|permitted)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Negated();
}
