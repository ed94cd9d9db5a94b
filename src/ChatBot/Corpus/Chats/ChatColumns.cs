namespace ChatBot.Corpus.Chats;

/// <summary>Where an export of a chat says who wrote what, and when, told by the names of its columns.</summary>
/// <param name="Author">The place of the column among the row's, from 0.</param>
/// <param name="Date">Negative where there is none.</param>
/// <param name="Content">The message.</param>
internal sealed record ChatColumns(int Author, int Date, int Content)
{
    // Best first: an export with "user" and "username" shows people the second.
    private static readonly string[] AuthorNames = ["displayname", "realname", "authorname", "username", "author", "sendername", "sender", "name", "user", "from"];
    private static readonly string[] DateNames = ["date", "datetime", "timestamp", "time", "sentat", "createdat", "sent", "created", "ts"];
    private static readonly string[] ContentNames = ["content", "message", "text", "messagetext", "body", "msg"];

    /// <summary>The columns in a header; null if it names no author or no content.</summary>
    public static ChatColumns? In(IReadOnlyList<string> header)
    {
        var names = header.Select(cell => string.Concat(cell.Where(char.IsLetterOrDigit)).ToLowerInvariant()).ToList();
        var columns = new ChatColumns(Find(AuthorNames), Find(DateNames), Find(ContentNames));

        return columns is { Author: >= 0, Content: >= 0 } ? columns : null;

        int Find(string[] wanted) => wanted.Select(name => names.IndexOf(name)).FirstOrDefault(place => place >= 0, -1);
    }

    /// <summary>The message in a row; null where the row has none.</summary>
    public ChatMessage? MessageIn(IReadOnlyList<string> row) =>
        Content < row.Count && !string.IsNullOrWhiteSpace(row[Content])
            ? new ChatMessage(Author < row.Count ? row[Author] : "", Date >= 0 && Date < row.Count ? row[Date] : "", row[Content])
            : null;
}

/// <summary>A row of an export, as it is written there.</summary>
internal sealed record ChatMessage(string Author, string Date, string Content);
