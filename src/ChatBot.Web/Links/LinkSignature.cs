using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace ChatBot.Web.Links;

/// <summary>Signs links to documents that the pages do not show to everybody: whoever was given the link may read that one document, for some days.</summary>
/// <remarks>HMAC-SHA256 (RFC 2104) over the day that it ends on and the document's id, cut to 128 bits.</remarks>
public sealed class LinkSignature(IOptions<WebOptions> options, TimeProvider time)
{
    private const int Bytes = 16;
    private const string End = "e";
    private const string Signature = "g";

    private readonly byte[] _key = Encoding.UTF8.GetBytes(options.Value.LinkKey);

    private int Today => (int)(time.GetUtcNow().ToUnixTimeSeconds() / 86_400);

    /// <summary>What a link to <paramref name="document"/> has to carry; null where there is no key to sign with. The same all day long.</summary>
    public IReadOnlyList<(string Name, string Value)>? For(string document)
    {
        var end = Today + options.Value.LinkDays;
        return _key.Length == 0 ? null : [(End, end.ToString(CultureInfo.InvariantCulture)), (Signature, Base64Url.EncodeToString(Sign(end, document)))];
    }

    /// <summary>The signature that a request carries, if it holds for <paramref name="document"/> and has not ended; else null.</summary>
    public IReadOnlyList<(string Name, string Value)>? Read(Func<string, string?> query, string document)
    {
        var signature = new byte[Bytes];
        return _key.Length > 0
            && query(End) is { } days && query(Signature) is { } sent
            && int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var end) && end >= Today
            && sent.Length == Base64Url.GetEncodedLength(Bytes)
            && Base64Url.DecodeFromChars(sent, signature, out _, out var written) == OperationStatus.Done && written == Bytes
            && CryptographicOperations.FixedTimeEquals(signature, Sign(end, document))
                ? [(End, days), (Signature, sent)]
                : null;
    }

    private ReadOnlySpan<byte> Sign(int end, string document) =>
        HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{end}\n{document}"))).AsSpan(0, Bytes);
}
