using System.Text;

namespace ChatBot.Corpus.PlainText;

/// <summary>Turns a file's bytes into its text, or says why they are none.</summary>
/// <remarks>Strict, because a replaced byte would make a quotation that the source does not hold.</remarks>
internal static class TextDecoder
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16LittleEndian = new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16BigEndian = new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    /// <summary>
    /// The text of <paramref name="bytes"/>, in UTF-8 or, behind a byte order mark, UTF-16; the mark is not part of it.
    /// False, with what is wrong and the cure, for anything else and for text with NUL characters.
    /// </summary>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, out string text, out string problem)
    {
        var (encoding, mark) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Utf8, 3),
            [0xFF, 0xFE, ..] => (Utf16LittleEndian, 2),
            [0xFE, 0xFF, ..] => (Utf16BigEndian, 2),
            _ => (Utf8, 0),
        };
        try
        {
            text = encoding.GetString(bytes[mark..]);
        }
        catch (DecoderFallbackException exception)
        {
            text = "";
            problem = $"byte {mark + exception.Index + 1:N0} is not valid {encoding.WebName.ToUpperInvariant()}. Convert the file to UTF-8.";
            return false;
        }

        problem = text.Contains('\0') ? "it holds NUL characters, so it is binary or in another encoding. Convert the file to UTF-8 text." : "";
        return problem.Length == 0;
    }
}
