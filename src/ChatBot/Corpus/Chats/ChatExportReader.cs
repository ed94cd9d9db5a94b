using ChatBot.Corpus.Extraction;
using ChatBot.Language.Dates;

namespace ChatBot.Corpus.Chats;

/// <summary>Reads a chat that was exported as comma-separated values: a document for each day, a passage for each message.</summary>
internal static class ChatExportReader
{
    /// <inheritdoc cref="Extraction.Extract"/>
    public static IReadOnlyList<ExtractedDocument> Extract(SourceFile source, CancellationToken cancellationToken)
    {
        var text = source.DecodeText();
        var rows = new CsvRows(text, SeparatorOf(text));
        if (!rows.MoveNext() || ChatColumns.In(rows.Current) is not { } columns)
        {
            throw new UnreadableException("it is no export of a chat: its first line names no columns for author and content. Name them so, or convert it to text.");
        }

        var days = Read(rows, columns, source, cancellationToken);
        if (rows.IsCutOff)
        {
            source.Warn($"The end of {source.Name} was left out: a quotation mark there is never closed. Export it again.");
        }

        return days.Count > 0 ? days : throw new UnreadableException("it holds no message. Remove it or export it again.");
    }

    private static IReadOnlyList<ExtractedDocument> Read(CsvRows rows, ChatColumns columns, SourceFile source, CancellationToken cancellationToken)
    {
        var days = new ChatDays(source, cancellationToken);
        PartialDate? day = null;
        while (rows.MoveNext())
        {
            if (columns.MessageIn(rows.Current) is { } message)
            {
                day = MessageDay.Read(message.Date, source) ?? day; // A message without a date follows the one before it.
                days.Add(day, message.Author, message.Content);
            }
        }

        return days.ToDocuments();
    }

    private static char SeparatorOf(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var header = end < 0 ? text.AsSpan() : text.AsSpan(..end);

        return header.Contains('\t') ? '\t' : header.Count(';') > header.Count(',') ? ';' : ',';
    }
}
