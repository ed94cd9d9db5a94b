using Microsoft.AspNetCore.Http;

namespace ChatBot.Web.Pages;

/// <summary>What a reader is told in place of a page.</summary>
/// <param name="Title">In a few words.</param>
/// <param name="Words">What to do now.</param>
public sealed record Notice(string Title, string Words)
{
    /// <summary>The same for what does not exist and for what this reader may not see.</summary>
    internal static PageResult NotFound { get; } = PageResult.Of<NoticePage>(
        new Notice("Nothing is here", "The documents may have changed, or the link has ended. The list of documents shows what there is."),
        StatusCodes.Status404NotFound);

    /// <summary>A page of nothing but this.</summary>
    internal PageResult As(int status) => PageResult.Of<NoticePage>(this, status);
}

/// <summary>Asks for the secret.</summary>
/// <param name="Next">Where to go then: a path of our own.</param>
/// <param name="WasWrong">Whether a wrong one was typed.</param>
public sealed record Login(string Next, bool WasWrong);
