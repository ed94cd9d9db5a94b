using System.Text.RegularExpressions;
using ChatBot.Corpus.Extraction;
using ChatBot.Corpus.Html;

namespace ChatBot.Corpus.Mail;

/// <summary>Decodes "=?utf-8?q?Zo=C3=AB?=" in headers: https://www.rfc-editor.org/rfc/rfc2047.</summary>
internal static partial class EncodedWords
{
    /// <summary>The header as people read it; a word that cannot be decoded stays as it is.</summary>
    public static string Decode(string header) =>
        EncodedWord().Replace(BetweenWords().Replace(header, "$1"), word => TryDecode(word) ?? word.Value);

    private static string? TryDecode(Match word)
    {
        var content = word.Groups["content"].Value;
        var bytes = word.Groups["encoding"].Value is "q" or "Q"
            ? TransferEncoding.DecodeQuotedPrintable(content.Replace('_', ' '))
            : TransferEncoding.DecodeBase64(content);
        try
        {
            return Charset.Decode(bytes, word.Groups["charset"].Value);
        }
        catch (UnreadableException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"=\?(?<charset>[^?*\s]{1,40})(?:\*[^?]{0,20})?\?(?<encoding>[bBqQ])\?(?<content>[^?\s]*)\?=")]
    private static partial Regex EncodedWord();

    // White space between two encoded words is not part of the text.
    [GeneratedRegex(@"(\?=)\s+(?==\?)")]
    private static partial Regex BetweenWords();
}
