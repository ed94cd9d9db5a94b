using ChatBot.Language;

namespace ChatBot.Conversation;

/// <summary>What a reply tells the person who asked.</summary>
public enum ReplyKind
{
    /// <summary>Answers with their sources.</summary>
    Answer,

    /// <summary>The documents do not answer, and why.</summary>
    NotFound,

    /// <summary>Help, the list of sources, a passage in its context.</summary>
    Information,

    /// <summary>The message could not be understood, and what would be.</summary>
    Misunderstood,

    /// <summary>Something broke on our side.</summary>
    Error,
}

/// <summary>Why there is no answer.</summary>
public enum RefusalReason
{
    /// <summary>No document holds some word of the question.</summary>
    UnknownWords,

    /// <summary>The documents hold the words, and do not put them together as an answer.</summary>
    NoAnswer,
}

/// <summary>What an adapter sends: the same for every platform, which renders it in its own way.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Headline">The answer, or one sentence; plain text, to be escaped by the adapter.</param>
/// <param name="Snippets">The quoted words with their sources, best first.</param>
/// <param name="Notes">Short remarks: "2 documents agree".</param>
/// <param name="Actions">What may be asked next with one click.</param>
public sealed record Reply(
    ReplyKind Kind,
    string Headline,
    IReadOnlyList<ReplySnippet> Snippets,
    IReadOnlyList<string> Notes,
    IReadOnlyList<ReplyAction> Actions)
{
    /// <summary>Why, where <see cref="Kind"/> is <see cref="ReplyKind.NotFound"/>; for those who count, as the asker reads it in <see cref="Headline"/>.</summary>
    public RefusalReason? Refusal { get; init; }

    /// <summary>A reply of one sentence and, below it, remarks.</summary>
    public static Reply Of(ReplyKind kind, string headline, params IReadOnlyList<string> notes) =>
        new(kind, headline, [], notes, []);

    /// <summary>What somebody is told whose answer failed.</summary>
    /// <param name="errorId">Stands in the log too, beside the reason.</param>
    public static Reply Failed(string errorId) => Of(
        ReplyKind.Error,
        $"Something broke on my side, and nothing was answered. Please tell whoever runs me this id: {errorId}");
}

/// <summary>Quoted words and where they stand.</summary>
/// <param name="Text">The quoted words, letter for letter.</param>
/// <param name="Bold">The answer inside <paramref name="Text"/>; null where nothing stands out.</param>
/// <param name="Title">The document's title.</param>
/// <param name="Date">The document's date in EDTF, if known.</param>
/// <param name="Place">The passage's address, <c>document#p12</c>.</param>
/// <param name="Url">Where the document can be read, if known.</param>
/// <param name="Label">What this snippet is an answer with, where a reply has several: "Ines Almeida, Harbour Master".</param>
public sealed record ReplySnippet(
    string Text,
    TextSpan? Bold,
    string Title,
    string? Date,
    string Place,
    Uri? Url,
    string? Label)
{
    /// <summary>What it quotes, for who makes an address of it; null where nothing is quoted.</summary>
    public CitedSpan? Cited { get; init; }

    /// <summary>Where the passage can be read in its document, with these words marked, if the bot serves its documents.</summary>
    public Uri? Link { get; init; }
}

/// <summary>What a button does.</summary>
public enum ReplyActionKind
{
    /// <summary>Further answers to the same question.</summary>
    More,

    /// <summary>The cited passage with its neighbours.</summary>
    Context,
}

/// <summary>A button. Its whole state is the message that a click stands for, so any replica can serve it at any time.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Label">The words on it.</param>
/// <param name="Message">What to send to the bot when it is pressed: <c>/context 001_abc#p4</c>.</param>
public sealed record ReplyAction(ReplyActionKind Kind, string Label, string Message);
