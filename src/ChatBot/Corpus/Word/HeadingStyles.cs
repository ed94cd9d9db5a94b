using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ChatBot.Corpus.Word;

/// <summary>Which of a document's paragraph styles are headings: by name, whatever the language of the id, by outline level, or by what they are based on.</summary>
internal sealed class HeadingStyles
{
    private const int LongestChain = 10;

    private readonly Dictionary<string, (bool IsHeading, string? BasedOn)> _styles = new(StringComparer.Ordinal);

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
                _styles[id] = (false, null);
            }
            else if (_styles.TryGetValue(id, out var style))
            {
                _styles[id] = With(style, reader);
            }
        }
    }

    /// <summary>Whether paragraphs of the style are headings.</summary>
    public bool Contain(string? id)
    {
        for (var steps = 0; steps < LongestChain && id is not null && _styles.TryGetValue(id, out var style); steps++)
        {
            if (style.IsHeading)
            {
                return true;
            }

            id = style.BasedOn;
        }

        return false;
    }

    private static (bool IsHeading, string? BasedOn) With((bool IsHeading, string? BasedOn) style, OpenXmlReader reader) =>
        reader.ElementType == typeof(StyleName) ? (style.IsHeading || IsHeadingName(reader.Value("val") ?? ""), style.BasedOn)
        : reader.ElementType == typeof(BasedOn) ? (style.IsHeading, reader.Value("val"))
        : reader.ElementType == typeof(OutlineLevel) ? (style.IsHeading || reader.IsHeadingLevel(), style.BasedOn)
        : style;

    // Word keeps these names in English in the file: https://learn.microsoft.com/openspecs/office_standards/ms-oi29500.
    private static bool IsHeadingName(string name) =>
        name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) || name.Equals("title", StringComparison.OrdinalIgnoreCase);
}
