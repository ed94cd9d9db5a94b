using System.Globalization;
using System.Text;
using ChatBot.Conversation;

namespace ChatBot.Discord.Rendering;

/// <summary>The body of a reply: its snippets, each with its source, and its notes.</summary>
internal static class Description
{
    private const string Gap = "\n\n";
    private const int LongestLabel = 200;
    private const int LongestNote = 400;

    /// <summary>Notes give way to snippets: beside any they get no more than this.</summary>
    private const int RoomForNotes = 800;

    /// <summary>A snippet in less room than this says too little.</summary>
    private const int LeastSnippet = 120;

    /// <summary>For the line that tells how many snippets found no room.</summary>
    private const int RoomForOmission = 40;

    /// <summary>At most <paramref name="room"/> code units.</summary>
    public static string Write(Reply reply, int room)
    {
        var notes = Notes(reply, reply.Snippets.Count == 0 ? room : RoomForNotes);
        var description = new StringBuilder();
        WriteSnippets(description, reply.Snippets, notes.Length == 0 ? room : room - notes.Length - Gap.Length);
        if (description.Length > 0 && notes.Length > 0)
        {
            description.Append(Gap);
        }

        return description.Append(notes).ToString();
    }

    private static void WriteSnippets(StringBuilder description, IReadOnlyList<ReplySnippet> snippets, int wholeRoom)
    {
        var (room, leftOut) = (wholeRoom - RoomForOmission, 0);
        foreach (var (i, snippet) in snippets.Index())
        {
            // What an earlier snippet does not use, the later ones share.
            var share = (room - description.Length) / (snippets.Count - i);
            var gap = i == 0 ? "" : Gap;
            var (before, after) = (Lead(snippet, snippets.Count == 1 ? null : i + 1), $"\n{SourceLine.Of(snippet)}");
            var left = share - gap.Length - before.Length - after.Length;
            if (left < LeastSnippet)
            {
                leftOut++;
                continue;
            }

            description.Append(gap).Append(before).Append(Quoted.Write(snippet.Text, snippet.Bold, left)).Append(after);
        }

        if (leftOut > 0)
        {
            description.Append(CultureInfo.InvariantCulture, $"{Gap}-# … and {leftOut} more passages.");
        }
    }

    // The number is what the Context button says; the label, what this snippet is an answer with.
    private static string Lead(ReplySnippet snippet, int? number)
    {
        var label = snippet.Label is null ? "" : EscapedCut.AtWord(Markdown.EscapeLine(snippet.Label), LongestLabel);
        var lead = number is null ? label : FormattableString.Invariant($"{number} · {label}").TrimEnd(' ', '·');

        return lead.Length == 0 ? "" : $"**{lead}**\n";
    }

    private static string Notes(Reply reply, int room)
    {
        var isSmall = reply.Snippets.Count > 0;
        var notes = new StringBuilder();
        foreach (var (i, note) in reply.Notes.Index())
        {
            var line = (isSmall ? "-# " : "") + EscapedCut.AtWord(Markdown.EscapeLine(note), LongestNote);
            var rest = FormattableString.Invariant($"\n… and {reply.Notes.Count - i} more lines.");
            if (notes.Length + 1 + line.Length + rest.Length > room)
            {
                return notes.Append(rest).ToString().TrimStart('\n');
            }

            notes.Append(i == 0 ? "" : "\n").Append(line);
        }

        return notes.ToString();
    }
}
