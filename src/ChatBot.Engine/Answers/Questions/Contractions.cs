using System.Text.RegularExpressions;

namespace ChatBot.Answers.Questions;

/// <summary>Gives contractions that were typed without their apostrophe back to it: "cant", "dont", which no source holds.</summary>
internal static partial class Contractions
{
    /// <summary><paramref name="question"/> with "can't" for "cant". "Were", "well" and "its" are words of their own, and stay.</summary>
    public static string Restore(string question) => MissingApostrophe().Replace(question, "'");

    [GeneratedRegex(
        @"(?<=\b(?:ca|wo|do|does|did|is|are|was|were|has|have|had|could|should|would)n)(?=t\b)|(?<=\b(?:who|what|where|when|how|that|there))(?=s\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MissingApostrophe();
}
