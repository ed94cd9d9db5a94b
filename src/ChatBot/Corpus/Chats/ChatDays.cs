using ChatBot.Corpus.Extraction;
using ChatBot.Language.Dates;

namespace ChatBot.Corpus.Chats;

/// <summary>Collects the messages of a chat: a document for each day, a passage for each message.</summary>
/// <remarks>By days, because "tomorrow" counts from the day it was said on, and because that is how far back people remember a chat.</remarks>
internal sealed class ChatDays(SourceFile source, CancellationToken cancellationToken)
{
    private readonly OrderedDictionary<string, (PartialDate? Date, ExtractedText Text)> _days = new(StringComparer.Ordinal);

    /// <summary>Adds a message; without an author, just its words.</summary>
    /// <param name="day">When it was sent; null where nothing tells.</param>
    /// <param name="author">By what name the chat shows the sender.</param>
    /// <param name="content">What was sent.</param>
    public void Add(PartialDate? day, string author, string content)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var key = day?.ToString() ?? "";
        if (!_days.TryGetValue(key, out var found))
        {
            found = (day, new ExtractedText(cancellationToken));
            _days.Add(key, found);
        }

        found.Text.AddSpeech(author, content);
    }

    /// <summary>The days on which something was said, in the order of the file.</summary>
    public IReadOnlyList<ExtractedDocument> ToDocuments() =>
        [.. _days.Values.Where(day => !day.Text.IsEmpty).Select(day => ToDocument(day.Date, day.Text))];

    private ExtractedDocument ToDocument(PartialDate? day, ExtractedText text) => day is null
        ? text.ToDocument(source.TitleFromName)
        : text.ToDocument($"{source.TitleFromName}, {day}") with { Date = day, Part = day.ToString() };
}
