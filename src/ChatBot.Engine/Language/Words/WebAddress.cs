using System.Buffers;

namespace ChatBot.Language.Words;

/// <summary>Finds where an address of the web or of e-mail ends, so that it stays one token.</summary>
/// <remarks>Every method gives the start back where no address begins, and looks only a bounded way ahead before it is sure.</remarks>
internal static class WebAddress
{
    private const int LongestMailbox = 64; // RFC 5321, 4.5.3.1.1
    private const int MostLabels = 5;

    private static readonly SearchValues<char> MailboxCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._%+-");

    /// <summary>The end of an address that opens with a scheme or "www.".</summary>
    public static int UrlEnd(ReadOnlySpan<char> text, int start)
    {
        var isUrl = text[start] is 'h' or 'H' or 'w' or 'W' or 'f' or 'F'
            && (StartsWith(text, start, "http://") || StartsWith(text, start, "https://")
                || StartsWith(text, start, "www.") || StartsWith(text, start, "ftp://"));

        return isUrl ? PathEnd(text, start) : start;
    }

    /// <summary>The end of a bare host name, such as "example.org/news", whose first label ends at <paramref name="firstEnd"/>.</summary>
    public static int DomainEnd(ReadOnlySpan<char> text, int start, int firstEnd)
    {
        var end = firstEnd;
        var last = start;
        for (var labels = 1; labels < MostLabels && end + 1 < text.Length && text[end] == '.'; labels++)
        {
            var next = LabelEnd(text, end + 1);
            if (next == end + 1)
            {
                break;
            }

            last = end + 1;
            end = next;
        }

        if (!IsTopLevel(text[last..end]))
        {
            return start;
        }

        return end < text.Length && text[end] == '/' ? PathEnd(text, end) : end;
    }

    /// <summary>The end of an e-mail address whose @ stands at <paramref name="atSign"/>.</summary>
    public static int EmailEnd(ReadOnlySpan<char> text, int start, int atSign)
    {
        if (atSign - start is < 1 or > LongestMailbox || text[start..atSign].ContainsAnyExcept(MailboxCharacters))
        {
            return start;
        }

        var end = LabelEnd(text, atSign + 1);
        var labels = end > atSign + 1 ? 1 : 0;
        while (labels > 0 && end + 1 < text.Length && text[end] == '.' && LabelEnd(text, end + 1) is var next && next > end + 1)
        {
            end = next;
            labels++;
        }

        return labels > 1 ? end : start;
    }

    // Only endings that no English sentence begins with: "ended.It" lacks a space and is no host in Italy.
    private static bool IsTopLevel(ReadOnlySpan<char> label) =>
        label is "com" or "org" or "net" or "edu" or "gov" or "info" or "io" or "uk" or "eu" or "COM" or "ORG" or "NET";

    private static bool StartsWith(ReadOnlySpan<char> text, int start, string prefix) =>
        text[start..].StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    private static int LabelEnd(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 63 && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '-'))
        {
            end++;
        }

        return end;
    }

    private static int PathEnd(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>' or '"' or '“' or '”' or '’' or '|'))
        {
            end++;
        }

        // A mark at the end belongs to the sentence around the address.
        while (end > at + 1 && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '}' or '\'' or '*' or '_')
        {
            end--;
        }

        return end;
    }
}
