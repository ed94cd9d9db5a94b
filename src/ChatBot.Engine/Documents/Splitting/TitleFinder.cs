using ChatBot.Language;

namespace ChatBot.Documents.Splitting;

/// <summary>Finds the title that a text gives itself.</summary>
public static class TitleFinder
{
    private const int MostWords = 30;
    private const int LinesToTry = 6;

    /// <summary>
    /// The first Markdown heading of the first level, else the first line if it reads like a title; lines that
    /// only date or address the text are passed over. Null if there is none.
    /// </summary>
    /// <param name="text">Where to look.</param>
    /// <param name="start">Where the text proper begins.</param>
    public static TextSpan? Find(string text, int start)
    {
        var all = TextLine.Read(text, start);
        var insideFence = MarkdownShape.LinesInsideFences(text, all);
        List<TextSpan> lines = [.. all.Where((_, i) => !insideFence[i]).Select(line => line.Span)];

        return FindMarkdownHeading(text, lines) ?? FindTitleLine(text, lines);
    }

    private static TextSpan? FindMarkdownHeading(string text, List<TextSpan> lines)
    {
        var heading = lines.Find(line => line.In(text).StartsWith("# "));

        return heading.IsEmpty ? null : MarkdownShape.WithoutHeadingMarks(text, heading);
    }

    private static TextSpan? FindTitleLine(string text, List<TextSpan> lines)
    {
        foreach (var line in lines.Take(LinesToTry))
        {
            var characters = line.In(text);
            if (LineShape.KindOf(characters) is not PassageKind.Boilerplate && !LineShape.IsDateLine(characters))
            {
                return LineShape.IsTitleLike(characters, MostWords) ? line : null;
            }
        }

        return null;
    }
}
