using ChatBot.Conversation;
using ChatBot.Documents;
using Microsoft.Extensions.Options;

namespace ChatBot.Web.Links;

/// <summary>Makes the addresses at which citations can be read in their place.</summary>
public sealed class PageLinks(IOptions<WebOptions> options, LinkSignature signature)
{
    /// <summary>Chat platforms show no longer link.</summary>
    private const int LongestShared = 500;

    /// <summary>The one platform whose people sit where the pages are served.</summary>
    private const string OnThisMachine = "terminal";

    private volatile Uri? _listening;

    /// <summary>Where the pages are served; null while they are not.</summary>
    public Uri? Listening
    {
        get => _listening;
        set => _listening = value;
    }

    /// <summary>The address by which the world reaches the pages; null where settings name none.</summary>
    private Uri? Public => options.Value.PublicUrl is { Length: > 0 } url ? new Uri(url.TrimEnd('/') + "/") : null;

    /// <summary>Path and query on our own pages; null for a document that they show nobody.</summary>
    /// <param name="cited">What is quoted.</param>
    /// <param name="question">What was asked, to be taken along.</param>
    /// <param name="others">What else the query should say.</param>
    public string? PathTo(CitedSpan cited, string? question, params IReadOnlyList<(string Name, string Value)> others)
    {
        if (FolderRule.Includes(options.Value.VisibleFolders, cited.DocumentId))
        {
            return PassageLink.To(cited, question).AddressIn(cited.DocumentId, others);
        }

        // Asked again, the question would be answered from what everybody may see.
        return signature.For(cited.DocumentId) is { } signed ? PassageLink.To(cited).AddressIn(cited.DocumentId, [.. signed, .. others]) : null;
    }

    /// <summary>The whole address, as somebody on <paramref name="platform"/> can open it; null where there is none.</summary>
    public Uri? AddressOf(CitedSpan cited, string? question, string platform)
    {
        var start = Public ?? (platform == OnThisMachine ? Listening : null);
        if (start is null || PathTo(cited, question) is not { } path)
        {
            return null;
        }

        var address = new Uri(start, path.TrimStart('/'));
        return question is null || address.AbsoluteUri.Length <= LongestShared ? address : AddressOf(cited, question: null, platform);
    }
}
