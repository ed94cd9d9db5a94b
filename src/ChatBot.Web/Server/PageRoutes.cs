using System.Globalization;
using ChatBot.Conversation;
using ChatBot.Documents;
using ChatBot.Transport;
using ChatBot.Web.Chat;
using ChatBot.Web.Links;
using ChatBot.Web.Pages;
using ChatBot.Web.Viewer;
using Microsoft.Extensions.Options;

namespace ChatBot.Web.Server;

/// <summary>Which page stands at which address. Nothing but the index is read: a path is an id to look up, never a file.</summary>
internal sealed class PageRoutes(
    IOptions<WebOptions> options,
    CurrentIndex index,
    PageLinks links,
    LinkSignature signature,
    Composer composer,
    TimeProvider time)
{
    private readonly IReadOnlyList<string>? _folders = options.Value.VisibleFolders;

    /// <summary>The page that a reader who was let in asks for.</summary>
    public async Task<PageResult> FindAsync(PageRequest request, IAnswerer answerer, CancellationToken cancellationToken) => request.RawPath switch
    {
        "/" => await ChatAsync(request, answerer, cancellationToken),
        "/suggest" => PageResult.Data(Completions.Of(request.Query("q") ?? "", answerer, _folders)),
        DocumentAddress.List => Documents(request),
        _ when DocumentAddress.Read(request.RawPath, request.Query("id")) is { } id => await DocumentAsync(id, request, answerer, cancellationToken),
        _ => Notice.NotFound,
    };

    private async Task<PageResult> ChatAsync(PageRequest request, IAnswerer answerer, CancellationToken cancellationToken)
    {
        var question = request.Query("q") ?? "";
        var reply = string.IsNullOrWhiteSpace(question)
            ? null
            : await composer.ComposeAsync(
                token => AskAsync(question, answerer, token),
                words => Reply.Of(ReplyKind.Error, words),
                request.ErrorId,
                cancellationToken);

        return PageResult.Of<ChatPage>(new ChatView(
            reply is null ? "" : question,
            reply is null ? null : ReplyView.Of(reply, question, links),
            answerer.Examples(_folders)));
    }

    private Task<Reply> AskAsync(string question, IAnswerer answerer, CancellationToken cancellationToken) =>
        answerer.ReplyAsync(new IncomingMessage(WebAdapter.PlatformName, "page", question, time.GetUtcNow()) { Folders = _folders }, cancellationToken);

    private PageResult Documents(PageRequest request) => PageResult.Of<DocumentsPage>(DocumentsView.Of(
        index().Documents.Where(d => FolderRule.Includes(_folders, d.Id)),
        request.Query("filter") ?? "",
        int.TryParse(request.Query("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1));

    private async Task<PageResult> DocumentAsync(string id, PageRequest request, IAnswerer answerer, CancellationToken cancellationToken)
    {
        var signed = signature.Read(request.Query, id);
        var isVisible = FolderRule.Includes(_folders, id) || signed is not null;
        if (!isVisible || index().Documents.FirstOrDefault(d => d.Id == id) is not { } document)
        {
            return Notice.NotFound;
        }

        var link = PassageLink.Read(request.Query);
        var toggles = Toggles.Read(request.All("show"));
        var trail = link.Question is { } question
            ? Trail.Of(await AskAsync(question, answerer, cancellationToken), id, link, links, [.. toggles.Parts()])
            : null;
        var view = DocumentView.Of(document, link, toggles, signed ?? [], trail);

        return ElsewhereIn(view, request) is { } address ? PageResult.To(address) : PageResult.Of<DocumentPage>(view);
    }

    // The browser goes by the number behind the #, which it does not tell; where that is another by now, it is sent there.
    private static string? ElsewhereIn(DocumentView view, PageRequest request)
    {
        var number = view.Cited?.ToString(CultureInfo.InvariantCulture);
        return view.Cited is null || view.Cited == view.Link.Passage || request.Query("n") == number
            ? null
            : view.Link.AddressIn(view.Id, [.. view.Toggles.Parts(), .. view.Signature, ("n", number!)], view.Cited);
    }
}
