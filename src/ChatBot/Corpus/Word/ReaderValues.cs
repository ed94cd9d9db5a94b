using DocumentFormat.OpenXml;

namespace ChatBot.Corpus.Word;

/// <summary>Reads the attributes of the element that a reader stands on.</summary>
internal static class ReaderValues
{
    /// <summary>The attribute called <paramref name="name"/>, in whatever namespace; null if there is none.</summary>
    public static string? Value(this OpenXmlReader reader, string name)
    {
        foreach (var attribute in reader.Attributes)
        {
            if (attribute.LocalName == name)
            {
                return attribute.Value;
            }
        }

        return null;
    }

    /// <summary>Whether a switch such as "hidden" is on: it is unless it says otherwise.</summary>
    public static bool IsOn(this OpenXmlReader reader) => reader.Value("val") is null or "1" or "true" or "on";

    /// <summary>The <see cref="Documents.Heading.Level"/> that an outline level means, which counts from 0; null for 9, which is running text.</summary>
    public static int? HeadingLevel(this OpenXmlReader reader) => reader.Value("val") is [>= '0' and <= '8' and var digit] ? digit - '0' + 1 : null;
}
