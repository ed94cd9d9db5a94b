using ChatBot.Language.Dates;
using ChatBot.Language.Names;

namespace ChatBot.Commands.Annotation;

/// <summary>The short words by which annotated data is usually exchanged: CoNLL-2003's for names, TimeML's for dates.</summary>
internal static class Labels
{
    public static string Of(NameType type) => type switch
    {
        NameType.Person => "PER",
        NameType.Organisation => "ORG",
        NameType.Place => "LOC",
        NameType.Miscellaneous => "MISC",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    public static string Of(DateType type) => type switch
    {
        DateType.Date => "DATE",
        DateType.Time => "TIME",
        DateType.Duration => "DURATION",
        DateType.Set => "SET",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };
}
