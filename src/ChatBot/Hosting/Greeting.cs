using System.Globalization;
using ChatBot.Conversation;

namespace ChatBot.Hosting;

/// <summary>The first words of a chat: what was loaded, and what might be asked of just this corpus.</summary>
internal static class Greeting
{
    /// <summary>Greets with examples taken from the corpus itself, and the address of the pages, if there are any.</summary>
    public static Reply For(CorpusState corpus, IAnswerer answerer, string pages) => Reply.Of(
        ReplyKind.Information,
        string.Create(CultureInfo.InvariantCulture, $"Ready: {corpus.Documents} documents, {corpus.Passages} passages, loaded in {corpus.BuildTime.TotalMilliseconds:0} ms."),
        [
            .. answerer.Examples(folders: null).Select(e => $"Try {e}"),
            .. pages.Length > 0 ? [$"The same in a browser: {pages}"] : Array.Empty<string>(),
            "/help says what else can be asked; /quit ends the chat.",
        ]);
}
