using ChatBot.Conversation;

namespace ChatBot.Web.Links;

/// <summary>Answers as another does, and says of each snippet where it can be read in its document.</summary>
public sealed class LinkingAnswerer(IAnswerer answerer, PageLinks links) : IAnswerer
{
    /// <inheritdoc/>
    public async Task<Reply> ReplyAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        var reply = await answerer.ReplyAsync(message, cancellationToken);
        return reply.Snippets.Any(s => s.Cited is not null)
            ? reply with { Snippets = [.. reply.Snippets.Select(s => Linked(s, message, reply.Kind))] }
            : reply;
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Suggest(SuggestedName kind, string typed, IReadOnlyList<string>? folders, int most) => answerer.Suggest(kind, typed, folders, most);

    /// <inheritdoc/>
    public IReadOnlyList<string> Examples(IReadOnlyList<string>? folders) => answerer.Examples(folders);

    private ReplySnippet Linked(ReplySnippet snippet, IncomingMessage message, ReplyKind kind) => snippet.Cited is { } cited
        ? snippet with { Link = links.AddressOf(cited, kind == ReplyKind.Answer ? message.Text : null, message.Platform) }
        : snippet;
}
