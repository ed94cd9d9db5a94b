using ChatBot.Documents.Splitting;
using ChatBot.Language;
using ChatBot.Language.Dates;

namespace ChatBot.Corpus;

/// <summary>Makes sense of what a source says about itself; what makes none is left out with a warning.</summary>
/// <param name="name">What a warning calls the source.</param>
/// <param name="warn">Takes a warning.</param>
internal sealed class DocumentMetadata(string name, Action<string> warn)
{
    private const int LongestTitle = 300;

    /// <summary>The title given, else the one in the text, else <paramref name="otherwise"/>; on one line.</summary>
    public static string Title(string? given, string text, int bodyStart, string otherwise)
    {
        if (!string.IsNullOrWhiteSpace(given))
        {
            return OnOneLine(given);
        }

        return TitleFinder.Find(text, bodyStart) is { } title ? OnOneLine(title.In(text)) : otherwise;
    }

    /// <summary>A date in EDTF or in words; a time behind it is passed over.</summary>
    public PartialDate? Date(string? given)
    {
        if (string.IsNullOrWhiteSpace(given))
        {
            return null;
        }

        if (PartialDate.TryParse(given, out var date) || TryReadWords(given, out date))
        {
            return date;
        }

        warn($"The date '{given}' of {name} was not understood. Write it as 2031-05-07, 2031-05 or 2031.");
        return null;
    }

    /// <summary>An address on the web.</summary>
    public Uri? Url(string? given)
    {
        if (string.IsNullOrWhiteSpace(given))
        {
            return null;
        }

        if (Uri.TryCreate(given, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp))
        {
            return url;
        }

        warn($"The address '{given}' of {name} was left out. Write it in full, as https://example.org/page.");
        return null;
    }

    private static bool TryReadWords(string given, out PartialDate date)
    {
        date = default;

        return DateFinder.Find(SegmentedText.From(given), reference: null) is [{ Value: { } value }, ..] && PartialDate.TryParse(value, out date);
    }

    private static string OnOneLine(ReadOnlySpan<char> title)
    {
        var line = string.Join(' ', title.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        return line.Length <= LongestTitle ? line : line[..(char.IsHighSurrogate(line[LongestTitle - 1]) ? LongestTitle - 1 : LongestTitle)];
    }
}
