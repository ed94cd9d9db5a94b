using System.Buffers.Text;
using System.Text;

namespace ChatBot.Corpus.Mail;

/// <summary>Undoes what mail does to bytes on the way: https://www.rfc-editor.org/rfc/rfc2045#section-6.</summary>
/// <remarks>A mail is held as Latin-1, a character for each byte. What is no valid encoding stays, or ends the text: no mail is refused for it.</remarks>
internal static class TransferEncoding
{
    /// <summary>The bytes of a part's body.</summary>
    public static byte[] Decode(string body, string? encoding) => encoding?.Trim().ToLowerInvariant() switch
    {
        "quoted-printable" => DecodeQuotedPrintable(body),
        "base64" => DecodeBase64(body),
        _ => Encoding.Latin1.GetBytes(body),
    };

    /// <summary>"=C3=AB" is two bytes; an equals sign at a line's end joins it to the next.</summary>
    public static byte[] DecodeQuotedPrintable(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '=')
            {
                bytes.Add((byte)text[i]);
            }
            else if (i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
            {
                bytes.Add(Convert.ToByte(text.Substring(i + 1, 2), 16));
                i += 2;
            }
            else if (SoftBreakLength(text.AsSpan(i + 1)) is > 0 and var length)
            {
                i += length;
            }
            else
            {
                bytes.Add((byte)'=');
            }
        }

        return [.. bytes];
    }

    /// <summary>Up to the padding or the first thing that is not base64, line ends and the like aside: lists add lines of their own below.</summary>
    public static byte[] DecodeBase64(string text)
    {
        var digits = string.Concat(text.TakeWhile(c => IsBase64(c) || char.IsWhiteSpace(c)).Where(IsBase64));
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(digits.Length + 4)];
        var padded = digits[..(digits.Length - (digits.Length % 4 == 1 ? 1 : 0))];
        padded += new string('=', (4 - (padded.Length % 4)) % 4);

        return Convert.TryFromBase64String(padded, bytes, out var written) ? bytes[..written] : [];
    }

    private static bool IsBase64(char c) => char.IsAsciiLetterOrDigit(c) || c is '+' or '/';

    private static int SoftBreakLength(ReadOnlySpan<char> rest)
    {
        var line = rest.IndexOfAnyExcept(" \t\r"); // No further: a line may hold nothing but equals signs.

        return line >= 0 && rest[line] == '\n' ? line + 1 : 0;
    }
}
