using System.Text;
using ChatBot.Corpus.Extraction;

namespace ChatBot.Corpus.Html;

/// <summary>Decodes text whose encoding is named beside it, as on the web and in mail.</summary>
internal static class Charset
{
    private const int Windows1252 = 1252;

    /// <summary>
    /// The text of <paramref name="bytes"/>: by its byte order mark, else by <paramref name="label"/>, else UTF-8 if it is, else
    /// windows-1252, as browsers do: https://encoding.spec.whatwg.org/#names-and-labels. Throws <see cref="UnreadableException"/> for bytes that the label's encoding does not have.
    /// </summary>
    public static string Decode(ReadOnlySpan<byte> bytes, string? label)
    {
        var (marked, length) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => ("utf-8", 3),
            [0xFF, 0xFE, ..] => ("utf-16", 2),
            [0xFE, 0xFF, ..] => ("utf-16BE", 2),
            _ => (null, 0),
        };
        var name = marked ?? label?.Trim().Trim('"', '\'');
        if (string.IsNullOrEmpty(name))
        {
            return TryDecode(bytes, Encoding.UTF8.CodePage) ?? TryDecode(bytes, Windows1252)!;
        }

        var codePage = CodePageOf(name) ?? throw new UnreadableException($"its encoding '{Shortened(name)}' is not known. Save it in UTF-8.");

        return TryDecode(bytes[length..], codePage) ?? throw new UnreadableException($"it is not in the encoding '{Shortened(name)}' that it names. Save it in UTF-8.");
    }

    private static int? CodePageOf(string name)
    {
        if (name.ToLowerInvariant() is "iso-8859-1" or "latin1" or "us-ascii" or "ascii" or "ansi_x3.4-1968")
        {
            return Windows1252; // What is called so on the web is that, and ASCII is a part of it.
        }

        try
        {
            return (CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name)).CodePage;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static string? TryDecode(ReadOnlySpan<byte> bytes, int codePage)
    {
        try
        {
            return Strict(codePage).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Encoding Strict(int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? Encoding.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    private static string Shortened(string name) => name.Length <= 40 ? name : name[..40] + "…";
}
