using System.Globalization;
using ChatBot.Documents;
using ChatBot.Retrieval;

namespace ChatBot.Conversation;

/// <summary>A passage's address as people see and send it: <c>document#p12</c>.</summary>
internal static class Place
{
    public static string Of(Document document, Passage passage) =>
        string.Create(CultureInfo.InvariantCulture, $"{document.Id}#p{passage.Number}");

    /// <summary>Finds what an address means in <paramref name="snapshot"/>; a document may have gone since it was sent.</summary>
    public static bool TryFind(string place, IndexSnapshot snapshot, out AnalyzedDocument document, out Passage passage)
    {
        (document, passage) = (null!, null!);
        var mark = place.LastIndexOf("#p", StringComparison.Ordinal);
        var id = place[..Math.Max(0, mark)];
        if (mark < 0
            || !int.TryParse(place.AsSpan(mark + 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || snapshot.Documents.FirstOrDefault(d => d.Id == id) is not { } found
            || number < 1 || number > found.PassageCount)
        {
            return false;
        }

        (document, passage) = (found, found.Passages[number - 1]);
        return true;
    }
}
