using ChatBot.Language;

namespace ChatBot.Documents;

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
        var lines = TextLine.Read(text, start);

        return FindMarkdownHeading(text, lines) ?? FindTitleLine(text, lines);
    }

    private static TextSpan? FindMarkdownHeading(string text, List<TextLine> lines)
    {
        var insideFence = MarkdownShape.LinesInsideFences(text, lines);
        var heading = lines.Index().FirstOrDefault(line =>
            !insideFence[line.Index] && line.Item.Span.In(text).StartsWith("# "));

        return heading.Item.Span.IsEmpty ? null : MarkdownShape.WithoutHeadingMarks(text, heading.Item.Span);
    }

    private static TextSpan? FindTitleLine(string text, List<TextLine> lines)
    {
        foreach (var line in lines.Take(LinesToTry))
        {
            var characters = line.Span.In(text);
            if (LineShape.KindOf(characters) is PassageKind.Boilerplate || LineShape.IsDateLine(characters))
            {
                continue;
            }

            return LineShape.IsTitleLike(characters, MostWords) ? line.Span : null;
        }

        return null;
    }
}
