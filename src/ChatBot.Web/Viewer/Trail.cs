using ChatBot.Conversation;
using ChatBot.Web.Links;

namespace ChatBot.Web.Viewer;

/// <summary>The citations of one answer, one after the other, and where among them the reader is.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Number">The place of the citation shown, from 1.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Previous">The address of the one before; null at the first.</param>
/// <param name="Next">The address of the one behind; null at the last.</param>
public sealed record Trail(string Question, int Number, int Count, string? Previous, string? Next)
{
    /// <summary>Where <paramref name="link"/> to a document stands among the citations of <paramref name="reply"/>; null if it does not.</summary>
    public static Trail? Of(Reply reply, string document, PassageLink link, PageLinks links, IReadOnlyList<(string Name, string Value)> toggles)
    {
        var cited = reply.Snippets.Select(s => s.Cited).OfType<CitedSpan>().Distinct().ToList();
        var at = cited.FindIndex(c => c.DocumentId == document && c.Passage == link.Passage && c.Words == link.Words);
        if (at < 0 || link.Question is not { } question)
        {
            return null;
        }

        string? Address(int place) => place >= 0 && place < cited.Count ? links.PathTo(cited[place], question, toggles) : null;

        return new Trail(question, at + 1, cited.Count, Address(at - 1), Address(at + 1));
    }
}
