using System.Net;
using System.Text.RegularExpressions;

namespace ChatBot.Corpus.Transcripts;

/// <summary>Takes the marks off a cue's lines: what is left is what is said, and by whom.</summary>
internal static partial class CueText
{
    /// <summary>The pieces of a line, each with the voice that a &lt;v&gt; mark names, if one does: https://www.w3.org/TR/webvtt1/#webvtt-cue-voice-span.</summary>
    public static IEnumerable<(string? Voice, string Words)> Pieces(string line, string? voice)
    {
        var start = 0;
        foreach (Match mark in Voice().Matches(line))
        {
            yield return (voice, Plain(line[start..mark.Index]));
            voice = mark.Groups["name"] is { Success: true, Length: > 0 } name ? WebUtility.HtmlDecode(name.Value).Trim() : null;
            start = mark.Index + mark.Length;
        }

        yield return (voice, Plain(line[start..]));
    }

    private static string Plain(string marked) => WebUtility.HtmlDecode(Mark().Replace(marked, "")).Trim();

    // One blank, and the name is trimmed: several could be parted from the name in as many ways as there are.
    [GeneratedRegex(@"<v(?:\.[^\s<>]*)?[ \t](?<name>[^<>]*)>|</v>")]
    private static partial Regex Voice();

    /// <summary>Styles and times of WebVTT, the HTML that SubRip allows, and the places in braces that players know.</summary>
    [GeneratedRegex(@"</?[A-Za-z0-9][^<>]*>|\{\\[^{}]*\}")]
    private static partial Regex Mark();
}
