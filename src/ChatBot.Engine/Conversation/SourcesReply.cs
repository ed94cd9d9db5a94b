using System.Globalization;
using ChatBot.Retrieval;

namespace ChatBot.Conversation;

/// <summary>Lists what the bot answers from.</summary>
internal static class SourcesReply
{
    private const int MostListed = 50;

    /// <param name="snapshot">What is answered from.</param>
    /// <param name="remarks">Sentences on the state it is in, which come first.</param>
    public static Reply Of(IndexSnapshot snapshot, IReadOnlyList<string> remarks)
    {
        var documents = snapshot.Documents;
        var passages = documents.Sum(d => d.PassageCount);
        var lines = documents.Take(MostListed).Select(d =>
            string.Create(CultureInfo.InvariantCulture, $"{d.Title} ({d.Date?.ToString() ?? "undated"}; {d.Id}, {d.PassageCount} passages)"));
        var rest = documents.Count > MostListed
            ? [string.Create(CultureInfo.InvariantCulture, $"… and {documents.Count - MostListed:N0} more.")]
            : Array.Empty<string>();

        return Reply.Of(
            ReplyKind.Information,
            string.Create(CultureInfo.InvariantCulture, $"I answer from {documents.Count:N0} documents with {passages:N0} passages:"),
            [.. remarks, .. lines, .. rest]);
    }
}
