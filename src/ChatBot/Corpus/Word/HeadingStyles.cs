using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ChatBot.Corpus.Word;

/// <summary>Which of a document's paragraph styles are headings: by name, whatever the language of the id, by outline level, or by what they are based on.</summary>
internal sealed class HeadingStyles
{
    private const int LongestChain = 10;
    private const string NumberedHeading = "heading ";
    private const int Lowest = 9;

    private readonly Dictionary<string, (int? Level, string? BasedOn)> _styles = new(StringComparer.Ordinal);

    /// <summary>Reads a document's styles; without any, no paragraph is a heading by its style.</summary>
    public HeadingStyles(StyleDefinitionsPart? part)
    {
        if (part is null)
        {
            return;
        }

        using var reader = OpenXmlReader.Create(part);
        var id = "";
        while (reader.Read())
        {
            if (!reader.IsStartElement)
            {
                continue;
            }

            if (reader.ElementType == typeof(Style))
            {
                id = reader.Value("styleId") ?? "";
                _styles[id] = (null, null);
            }
            else if (_styles.TryGetValue(id, out var style))
            {
                _styles[id] = With(style, reader);
            }
        }
    }

    /// <summary>The <see cref="Documents.Heading.Level"/> of paragraphs of the style; null where they are no headings.</summary>
    public int? LevelOf(string? id)
    {
        for (var steps = 0; steps < LongestChain && id is not null && _styles.TryGetValue(id, out var style); steps++)
        {
            if (style.Level is { } level)
            {
                return level;
            }

            id = style.BasedOn;
        }

        return null;
    }

    private static (int? Level, string? BasedOn) With((int? Level, string? BasedOn) style, OpenXmlReader reader) =>
        reader.ElementType == typeof(StyleName) ? (style.Level ?? LevelByName(reader.Value("val") ?? ""), style.BasedOn)
        : reader.ElementType == typeof(BasedOn) ? (style.Level, reader.Value("val"))
        : reader.ElementType == typeof(OutlineLevel) ? (reader.HeadingLevel() ?? style.Level, style.BasedOn)
        : style;

    // Word keeps these names in English in the file: https://learn.microsoft.com/openspecs/office_standards/ms-oi29500.
    private static int? LevelByName(string name) =>
        name.StartsWith(NumberedHeading, StringComparison.OrdinalIgnoreCase) ? int.TryParse(name.AsSpan(NumberedHeading.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? Math.Clamp(level, 1, Lowest) : 1
        : name.Equals("title", StringComparison.OrdinalIgnoreCase) ? 1
        : null;
}
