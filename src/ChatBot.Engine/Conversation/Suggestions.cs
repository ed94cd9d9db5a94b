using System.Text;
using ChatBot.Documents;
using ChatBot.Language;
using ChatBot.Language.Words;
using ChatBot.Retrieval;

namespace ChatBot.Conversation;

/// <summary>Which names to suggest while somebody types.</summary>
public enum SuggestedName
{
    /// <summary>Those who are quoted.</summary>
    Speaker,

    /// <summary>All who and that are named.</summary>
    Topic,
}

/// <summary>The names of a corpus, most frequent first.</summary>
internal sealed class Suggestions
{
    /// <summary>A name longer than this is no name, and no platform would show it.</summary>
    private const int LongestName = 100;

    private readonly IReadOnlyList<Entry> _speakers;
    private readonly IReadOnlyList<Entry> _topics;

    private Suggestions(IReadOnlyList<Entry> speakers, IReadOnlyList<Entry> topics)
    {
        _speakers = speakers;
        _topics = topics;
    }

    /// <summary>Reads them off the annotations of a snapshot.</summary>
    public static Suggestions From(IndexSnapshot snapshot) => new(Ranked(snapshot, Speakers), Ranked(snapshot, Topics));

    /// <summary>The first <paramref name="most"/> that have a word beginning as <paramref name="typed"/> does; all for an empty text. Case and accents do not matter.</summary>
    public IReadOnlyList<string> Find(SuggestedName kind, string typed, int most)
    {
        var wanted = Key(typed);
        return
        [
            .. (kind == SuggestedName.Speaker ? _speakers : _topics)
                .Where(e => e.Key.Contains(wanted, StringComparison.Ordinal))
                .Take(most)
                .Select(e => e.Name),
        ];
    }

    private static IReadOnlyList<Entry> Ranked(IndexSnapshot snapshot, Func<AnalyzedDocument, IEnumerable<TextSpan>> names) =>
    [
        .. snapshot.Documents
            .SelectMany(d => names(d).Select(n => Flat(n.In(d.Document.Text))))
            .Where(n => n.Length is > 1 and <= LongestName)
            .CountBy(n => n, StringComparer.Ordinal)
            .OrderByDescending(n => n.Value)
            .ThenBy(n => n.Key, StringComparer.Ordinal)
            .Select(n => new Entry(n.Key, Key(n.Key))),
    ];

    // "A senior diplomat" speaks too, but is nobody to ask for.
    private static IEnumerable<TextSpan> Speakers(AnalyzedDocument document)
    {
        var names = document.Annotations.Names.Select(n => n.Span).ToHashSet();

        return document.Annotations.Quotations.Select(q => q.Speaker?.FullName).OfType<TextSpan>().Where(names.Contains);
    }

    private static IEnumerable<TextSpan> Topics(AnalyzedDocument document) =>
        document.Annotations.Names.Select(n => n.FullName);

    // Every word follows a blank, so that what was typed is found at the beginning of any.
    private static string Key(string name)
    {
        var key = new StringBuilder(" ");
        foreach (var term in TermReader.Read(name, new TextSpan(0, name.Length)))
        {
            key.Append(term.Exact).Append(' ');
        }

        return key.ToString().TrimEnd() is { Length: > 0 } words ? words : " ";
    }

    private static string Flat(ReadOnlySpan<char> name) => string.Join(' ', name.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private sealed record Entry(string Name, string Key);
}
