using System.Text.RegularExpressions;

namespace ChatBot.Corpus.Transcripts;

/// <summary>Tells "Ann Lee: We sail." and ">> ANN LEE: We sail." from "Note: we sail.".</summary>
internal static partial class SpeakerLabel
{
    /// <summary>The name that a line may open with, and where the words behind it begin; false where it opens with none.</summary>
    public static bool TryRead(string line, out string name, out int wordsStart)
    {
        var match = Label().Match(line);
        (name, wordsStart) = match.Success ? (match.Groups["name"].Value, match.Length) : ("", 0);

        return match.Success;
    }

    /// <summary>The labels that name a speaker: those that come again, or are of several words, each with a capital.</summary>
    public static HashSet<string> Among(IEnumerable<string> labels) =>
    [
        .. labels.CountBy(label => label, StringComparer.Ordinal)
            .Where(label => label.Value > 1 || label.Key.Contains(' '))
            .Select(label => label.Key),
    ];

    /// <summary>Marks that another person speaks now, whoever that is.</summary>
    [GeneratedRegex(@"^\s*(>>+|[-–—]\s)\s*")]
    public static partial Regex ChangeMark { get; }

    // At most five words, each beginning with a capital or a figure but for the small words within names, and a bracket such as "(host)".
    [GeneratedRegex(@"^\s*(?:>>+\s*|[-–—]\s+)?(?<name>[\p{Lu}\p{Lo}][^\s:<>?!,;""“”]{0,30}(?:[ ](?:[\p{Lu}\p{Lo}\d(][^\s:<>?!,;""“”]{0,30}|de|da|di|du|van|von|der|den|la|le|al|bin|of|the|and)){0,4}):(?:\s+|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
