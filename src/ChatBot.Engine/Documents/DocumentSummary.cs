using ChatBot.Language.Dates;

namespace ChatBot.Documents;

/// <summary>What lists and searches need of a document.</summary>
/// <param name="Id">As <see cref="Document.Id"/>.</param>
/// <param name="Title">As <see cref="Document.Title"/>.</param>
/// <param name="Date">As <see cref="Document.Date"/>.</param>
/// <param name="PassageCount">How many passages it has.</param>
/// <param name="QuotableCount">How many of them may be quoted.</param>
internal sealed record DocumentSummary(string Id, string Title, PartialDate? Date, int PassageCount, int QuotableCount)
{
    public static DocumentSummary Of(DocumentContent content)
    {
        var document = content.Document;
        return new DocumentSummary(document.Id, document.Title, document.Date, content.Passages.Count, content.Quotable.Count);
    }
}
