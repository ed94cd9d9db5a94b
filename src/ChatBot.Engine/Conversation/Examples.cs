using ChatBot.Documents;
using ChatBot.Language.Names;
using ChatBot.Language.Names.Roles;
using ChatBot.Language.Quotations;
using ChatBot.Retrieval;

namespace ChatBot.Conversation;

/// <summary>What might be asked of just this corpus.</summary>
internal static class Examples
{
    /// <summary>Questions that the corpus answers, each with its command; there may be none.</summary>
    public static IReadOnlyList<string> From(IndexSnapshot index) =>
    [
        .. MostFrequent(index.Documents.SelectMany(Roles)) is { } role ? [$"/who is the {role}?"] : Array.Empty<string>(),
        .. MostFrequent(index.Documents.SelectMany(Speakers)) is { } speaker ? [$"/quote {speaker}"] : Array.Empty<string>(),
    ];

    private static IEnumerable<string> Roles(AnalyzedDocument document) =>
        from name in document.Annotations.Names
        where name is { Type: NameType.Person, Role: not null }
        let words = name.Role!.Value.In(document.Document.Text).ToString()
        let role = words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words
        where role.Contains(' ', StringComparison.Ordinal) && !RoleWords.IsDeterminer(role.Split(' ')[0]) // "President" alone might be anybody, "their manager" too
        select role;

    private static IEnumerable<string> Speakers(AnalyzedDocument document)
    {
        var people = document.Annotations.Names.Where(n => n.Type == NameType.Person).Select(n => n.Span).ToHashSet();

        return document.Annotations.Quotations
            .Select(q => q.Speaker)
            .OfType<Speaker>()
            .Where(s => people.Contains(s.FullName))
            .Select(s => s.FullName.In(document.Document.Text).ToString());
    }

    // The first in alphabetical order of those named equally often, so that the same corpus gives the same examples.
    private static string? MostFrequent(IEnumerable<string> words) => words
        .CountBy(w => w, StringComparer.Ordinal)
        .OrderByDescending(w => w.Value)
        .ThenBy(w => w.Key, StringComparer.Ordinal)
        .Select(w => w.Key)
        .FirstOrDefault();
}
