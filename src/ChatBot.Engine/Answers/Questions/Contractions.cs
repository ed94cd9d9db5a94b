using System.Text.RegularExpressions;

namespace ChatBot.Answers.Questions;

/// <summary>Writes out what a question contracts: "who's" is "who is". "cant", which no source holds, gets its apostrophe.</summary>
internal static partial class Contractions
{
    /// <summary><paramref name="question"/> with "who is" for "who's" and "whos", and "can't" for "cant". "Were", "well" and "its" are words of their own, and stay.</summary>
    public static string WriteOut(string question) => NotWithoutApostrophe().Replace(ContractedIs().Replace(question, " is"), "'");

    [GeneratedRegex(@"(?<=\b(?:who|what|where|when|how|that|there))['’]?s\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ContractedIs();

    [GeneratedRegex(
        @"(?<=\b(?:ca|wo|do|does|did|is|are|was|were|has|have|had|could|should|would)n)(?=t\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotWithoutApostrophe();
}
