using System.Globalization;
using ChatBot.Conversation;
using ChatBot.Documents;
using ChatBot.Language.Names;
using ChatBot.Language.Quotations;
using ChatBot.Retrieval;

namespace ChatBot.Hosting;

/// <summary>The first words of a chat: what was loaded, and what might be asked of just this corpus.</summary>
internal static class Greeting
{
    /// <summary>Greets with examples taken from the corpus itself.</summary>
    public static Reply For(LoadedCorpus loaded) => Reply.Of(
        ReplyKind.Information,
        string.Create(CultureInfo.InvariantCulture, $"Ready: {loaded.Index.Documents.Count} documents, {loaded.Index.Passages.Count} passages, loaded in {loaded.BuildTime.TotalMilliseconds:0} ms."),
        [.. Examples(loaded.Index).Select(e => $"Try {e}"), "/help says what else can be asked; /quit ends the chat."]);

    /// <summary>Questions that the corpus answers, each with its command; there may be none.</summary>
    private static IEnumerable<string> Examples(IndexSnapshot index)
    {
        if (MostFrequent(index.Documents.SelectMany(Roles)) is { } role)
        {
            yield return $"/who is the {role}?";
        }

        if (MostFrequent(index.Documents.SelectMany(Speakers)) is { } speaker)
        {
            yield return $"/quote {speaker}";
        }
    }

    private static IEnumerable<string> Roles(AnalyzedDocument document) =>
        from name in document.Annotations.Names
        where name is { Type: NameType.Person, Role: not null }
        let words = name.Role!.Value.In(document.Document.Text).ToString()
        let role = words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words
        where role.Contains(' ', StringComparison.Ordinal) // "President" alone might be anybody
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

    // The first in alphabetical order of those named equally often, so that the same corpus greets in the same way.
    private static string? MostFrequent(IEnumerable<string> words) => words
        .CountBy(w => w, StringComparer.Ordinal)
        .OrderByDescending(w => w.Value)
        .ThenBy(w => w.Key, StringComparer.Ordinal)
        .Select(w => w.Key)
        .FirstOrDefault();
}
