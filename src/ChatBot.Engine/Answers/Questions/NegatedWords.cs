using System.Text.RegularExpressions;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Questions;

/// <summary>Says in one word what a question says in two: "not allowed" is "forbidden", which sources write.</summary>
internal static partial class NegatedWords
{
    private static readonly Dictionary<string, string> Opposites = EmbeddedTable.Lines(typeof(NegatedWords), "negated-words.tsv")
        .Select(line => line.Split('\t')).ToDictionary(cells => cells[0], cells => cells[1], StringComparer.OrdinalIgnoreCase);

    /// <summary><paramref name="question"/> with the opposite of each such word.</summary>
    public static string WriteOut(string question) => Negated().Replace(
        question,
        negated => !Opposites.TryGetValue(negated.Groups["word"].Value, out var opposite) ? negated.Value
            : negated.Groups["ending"].Success ? $" {opposite}" : opposite);

    // "is not allowed", "isn't allowed", "is resin not allowed"
    [GeneratedRegex(@"(?:\bnot|(?<ending>n['’]t))\s(?<word>[a-z]+)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Negated();
}
