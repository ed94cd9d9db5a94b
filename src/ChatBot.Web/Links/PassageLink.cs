using System.Globalization;
using System.Text;
using ChatBot.Conversation;
using ChatBot.Documents.Splitting;
using ChatBot.Language;

namespace ChatBot.Web.Links;

/// <summary>What a link to quoted words says beside the document: which passage, which words of it, and what it said when it was quoted.</summary>
/// <param name="Passage">The passage's number, from 1; 0 where the link means the whole document.</param>
public sealed record PassageLink(int Passage)
{
    /// <summary>The longest question that a link takes along.</summary>
    public const int LongestQuestion = 160;

    /// <summary>What is quoted, counted from the start of the passage.</summary>
    public TextSpan? Words { get; init; }

    /// <summary>The answer's own words, counted alike.</summary>
    public TextSpan? Answer { get; init; }

    /// <summary>What the passage said.</summary>
    public PassageFingerprint? Fingerprint { get; init; }

    /// <summary>The question that was answered with it, so that the page can lead on to the next citation.</summary>
    public string? Question { get; init; }

    /// <summary>The link to what <paramref name="cited"/> quotes.</summary>
    public static PassageLink To(CitedSpan cited, string? question = null) => new(cited.Passage)
    {
        Words = cited.Words,
        Answer = cited.Answer == cited.Words ? null : cited.Answer,
        Fingerprint = cited.Fingerprint,
        Question = question is { Length: > 0 and <= LongestQuestion } ? question : null,
    };

    /// <summary>Reads it from a query; whatever is no such link means the whole document.</summary>
    public static PassageLink Read(Func<string, string?> query) => new(Number(query("p")) ?? 0)
    {
        Words = Span(query("s")),
        Answer = Span(query("a")),
        Fingerprint = PassageFingerprint.Parse(query("h")),
        Question = query("q") is { Length: > 0 and <= LongestQuestion } question ? question : null,
    };

    /// <summary>Its parts as they stand in a query.</summary>
    public IEnumerable<(string Name, string Value)> Parts()
    {
        (string Name, string? Value)[] all =
        [
            ("p", Passage > 0 ? Passage.ToString(CultureInfo.InvariantCulture) : null),
            ("s", Text(Words)),
            ("a", Text(Answer)),
            ("h", Fingerprint?.ToString()),
            ("q", Question),
        ];

        return all.Where(p => p.Value is not null).Select(p => (p.Name, p.Value!));
    }

    /// <summary>The address of <paramref name="document"/> with these and <paramref name="others"/>, leading to <paramref name="passage"/>, if given.</summary>
    public string AddressIn(string document, IEnumerable<(string Name, string Value)> others, int? passage = null)
    {
        var path = DocumentAddress.Of(document);
        var address = new StringBuilder(path);
        var mark = DocumentAddress.HasQuery(path) ? '&' : '?';
        foreach (var (name, value) in Parts().Concat(others))
        {
            address.Append(mark).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            mark = '&';
        }

        var target = passage ?? Passage;
        return target > 0 ? address.Append(CultureInfo.InvariantCulture, $"#p{target}").ToString() : address.ToString();
    }

    private static string? Text(TextSpan? span) =>
        span is { } s ? string.Create(CultureInfo.InvariantCulture, $"{s.Start}-{s.Length}") : null;

    private static TextSpan? Span(string? text)
    {
        var parts = text?.Split('-') ?? [];
        return parts.Length == 2 && Number(parts[0]) is { } start && Number(parts[1]) is { } length ? new TextSpan(start, length) : null;
    }

    // No passage is as long: sums of two such numbers cannot overflow.
    private static int? Number(string? text) =>
        text?.Length <= 8 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
