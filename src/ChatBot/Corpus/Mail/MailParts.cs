using ChatBot.Corpus.Extraction;
using ChatBot.Corpus.Html;

namespace ChatBot.Corpus.Mail;

/// <summary>Finds the part of a mail that is its text: the plain one, else the HTML one; no attachment.</summary>
/// <param name="limits">HTML is bounded by them.</param>
/// <param name="cancellationToken">Ends the search with the next part.</param>
internal sealed class MailParts(CorpusOptions limits, CancellationToken cancellationToken)
{
    /// <summary>What no mail program makes: parts cost time for each level.</summary>
    private const int MostLevels = 20;

    private const int MostParts = 1_000;

    private int _parts;

    /// <summary>The text of the part with these headers and this body, HTML as it would be read; null if it has none.</summary>
    public string? TextOf(MailHeaders headers, string body) => Find(headers, body, "text/plain", 0) ?? Find(headers, body, "text/html", 0);

    private string? Find(MailHeaders headers, string body, string wanted, int level)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (++_parts > MostParts || level > MostLevels)
        {
            throw new UnreadableException($"it has more than {MostParts:N0} parts, or parts in each other more than {MostLevels:N0} deep. Save its text alone.");
        }

        var isAttachment = headers["Content-Disposition"]?.TrimStart().StartsWith("attachment", StringComparison.OrdinalIgnoreCase) is true;
        if (headers.MediaType.StartsWith("multipart/", StringComparison.Ordinal) && headers.Parameter("Content-Type", "boundary") is { Length: > 0 } boundary)
        {
            return FindWithin(body, boundary, wanted, level);
        }

        return headers.MediaType == wanted && !isAttachment && Decode(headers, body) is var text && !string.IsNullOrWhiteSpace(text) ? text : null;
    }

    /// <summary>https://www.rfc-editor.org/rfc/rfc2046#section-5.1.1.</summary>
    private string? FindWithin(string body, string boundary, string wanted, int level)
    {
        var mark = "--" + boundary;
        var start = NextMark(body, mark, 0);
        while (start >= 0)
        {
            var lineEnd = body.IndexOf('\n', start);
            if (lineEnd < 0 || body.AsSpan(start + mark.Length).StartsWith("--"))
            {
                break;
            }

            var next = NextMark(body, mark, lineEnd);
            var part = body[(lineEnd + 1)..(next < 0 ? body.Length : next)];
            var headers = new MailHeaders(part, out var bodyStart);
            if (Find(headers, part[bodyStart..], wanted, level + 1) is { } found)
            {
                return found;
            }

            start = next;
        }

        return null;
    }

    /// <summary>Where the next line that opens with <paramref name="mark"/> begins; negative if there is none.</summary>
    private static int NextMark(string body, string mark, int from)
    {
        var at = body.IndexOf(mark, from, StringComparison.Ordinal);
        while (at > 0 && body[at - 1] != '\n')
        {
            at = body.IndexOf(mark, at + 1, StringComparison.Ordinal);
        }

        return at;
    }

    private string Decode(MailHeaders headers, string body)
    {
        var bytes = TransferEncoding.Decode(body, headers["Content-Transfer-Encoding"]);
        var text = Charset.Decode(bytes, headers.Parameter("Content-Type", "charset"));
        if (headers.MediaType is not "text/html")
        {
            return text;
        }

        var read = new ExtractedText(cancellationToken);
        HtmlReader.AddFragment(text, limits, read, cancellationToken);
        return read.ToDocument("").Text;
    }
}
