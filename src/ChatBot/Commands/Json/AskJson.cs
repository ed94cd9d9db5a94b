using ChatBot.Answers;
using ChatBot.Conversation;

namespace ChatBot.Commands.Json;

/// <summary>What came of a question.</summary>
internal enum AskStatus
{
    Answered,
    NotFound,
    Error,
}

/// <summary>What <c>ask --json</c> prints. But for the time, the same question gives the same bytes.</summary>
/// <param name="Id">The question's id, where it came from a question file.</param>
/// <param name="Command">who, when, where, quote or ask.</param>
/// <param name="Text">The words after the command.</param>
/// <param name="Status">What came of it.</param>
/// <param name="Answers">Best first; empty where none was found.</param>
/// <param name="Reason">Why there is no answer.</param>
/// <param name="ElapsedMs">From the question to the finding, without the start of the program.</param>
internal sealed record AskJson(
    string? Id,
    string Command,
    string Text,
    AskStatus Status,
    IReadOnlyList<AnswerJson> Answers,
    string? Reason,
    double ElapsedMs)
{
    /// <summary>What is said to a message that asks nothing of the documents.</summary>
    public static AskJson NoQuestion(string text)
    {
        var why = MessageParser.Parse(text) is Request.Unreadable unreadable ? unreadable.Why : "That is no question about the documents.";

        return new AskJson(null, MessageParser.CommandOf(QuestionKind.Ask), text, AskStatus.Error, [], why, 0);
    }
}

/// <summary>One answer, with everywhere it stands.</summary>
internal sealed record AnswerJson(
    string Text,
    AnswerKind Kind,
    string? Value,
    AnchorJson? Anchor,
    string? Speaker,
    IReadOnlyList<CitationJson> Citations)
{
    public static AnswerJson From(Answer answer) => new(
        answer.Text,
        answer.Kind,
        answer.Value,
        answer.Anchor is { } anchor ? new AnchorJson(anchor.Date.ToString(), anchor.Rule) : null,
        answer.Speaker,
        [.. answer.Citations.Select(CitationJson.From)]);
}

/// <summary>What a date was resolved from.</summary>
internal sealed record AnchorJson(string Date, string Rule);

/// <summary>Quoted words and where they stand: <paramref name="Start"/> and <paramref name="Length"/> count UTF-16 code units of the document's text.</summary>
internal sealed record CitationJson(
    string Document,
    string Title,
    string? Date,
    int Passage,
    int Start,
    int Length,
    string Snippet,
    string? Url)
{
    public static CitationJson From(Citation citation) => new(
        citation.Source.Id,
        citation.Source.Title,
        citation.Source.Date?.ToString(),
        citation.Passage.Number,
        citation.Span.Start,
        citation.Span.Length,
        citation.Snippet,
        citation.Source.Url?.OriginalString);
}
