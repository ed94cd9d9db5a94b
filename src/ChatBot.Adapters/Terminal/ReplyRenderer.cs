using ChatBot.Conversation;
using ChatBot.Language;
using Spectre.Console;

namespace ChatBot.Terminal;

/// <summary>Writes a reply to a console.</summary>
public static class ReplyRenderer
{
    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private static readonly Style Dim = new(decoration: Decoration.Dim);

    /// <summary>Writes <paramref name="reply"/> as wide as the console is, and an empty line after it.</summary>
    public static void Write(IAnsiConsole console, Reply reply)
    {
        console.Write(new WrappedText(reply.Headline) { Style = Bold });
        for (var i = 0; i < reply.Snippets.Count; i++)
        {
            console.WriteLine();
            WriteSnippet(console, reply.Snippets[i], reply.Snippets.Count == 1 ? "" : $"{i + 1}");
        }

        var hints = ActionHint.Of(reply);
        if (reply.Snippets.Count > 0 && reply.Notes.Count + hints.Count > 0)
        {
            console.WriteLine();
        }

        foreach (var note in reply.Notes)
        {
            console.Write(new WrappedText(note));
        }

        if (hints.Count > 0)
        {
            console.Write(new WrappedText(string.Join("  ", hints.Select(h => h.Typed))) { Style = Dim });
        }

        console.WriteLine();
    }

    private static void WriteSnippet(IAnsiConsole console, ReplySnippet snippet, string number)
    {
        var lead = number.PadRight(3);
        if (snippet.Label is { } label)
        {
            console.Write(new WrappedText(label) { Lead = lead, Style = Bold });
            lead = "   ";
        }

        console.Write(new WrappedText(snippet.Text) { Lead = lead, Bold = snippet.Bold });
        console.Write(Source(snippet));
    }

    // Terminals that know links open the passage's page by its place; the others show the same words.
    private static WrappedText Source(ReplySnippet snippet)
    {
        var before = Joined(snippet.Title, snippet.Date, snippet.Place);
        return new WrappedText(Joined(before, snippet.Url?.AbsoluteUri))
        {
            Lead = "   ",
            Style = Dim,
            Bold = snippet.Link is null ? null : new TextSpan(before.Length - snippet.Place.Length, snippet.Place.Length),
            Emphasis = new Style(link: snippet.Link?.AbsoluteUri),
        };
    }

    private static string Joined(params IEnumerable<string?> parts) => string.Join(" · ", parts.Where(p => !string.IsNullOrEmpty(p)));
}
