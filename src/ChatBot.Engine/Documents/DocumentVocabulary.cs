using ChatBot.Documents.Tables;
using ChatBot.Language;
using ChatBot.Language.Names;
using ChatBot.Language.Words;

namespace ChatBot.Documents;

/// <summary>Whose names a stem stands in.</summary>
[Flags]
internal enum NamedRoles : byte
{
    None = 0,

    /// <summary>Those of a person, an organisation, a place or anything else.</summary>
    Anything = 1,

    /// <summary>A person's.</summary>
    Person = 2,

    /// <summary>Somebody's who is quoted.</summary>
    Speaker = 4,
}

/// <summary>A stem of names.</summary>
internal readonly record struct NamedStem(string Stem, NamedRoles Roles);

/// <summary>An abbreviation, as a stem, and the stems of what it stands for: "irgc"; or the name that a person goes by.</summary>
/// <param name="Abbreviation">The abbreviation, or the other name.</param>
/// <param name="Stems">What it stands for.</param>
/// <param name="IsPerson">Whether that is a person, whom each part of the name may mean.</param>
internal sealed record SpelledOut(string Abbreviation, string[] Stems, bool IsPerson = false);

/// <summary>The words that a document's names are made of.</summary>
/// <param name="Names">Each stem once, in order of first appearance.</param>
/// <param name="SpelledOut">In order of appearance.</param>
internal sealed record DocumentVocabulary(IReadOnlyList<NamedStem> Names, IReadOnlyList<SpelledOut> SpelledOut)
{
    /// <summary>Reads it off a document's annotations.</summary>
    public static DocumentVocabulary Of(DocumentContent content)
    {
        var text = content.Document.Text;
        var roles = new OrderedDictionary<string, NamedRoles>(StringComparer.Ordinal);
        var spelledOut = new List<SpelledOut>();
        foreach (var name in content.Annotations.Names)
        {
            Note(roles, text, name.Span, name.Type == NameType.Person ? NamedRoles.Anything | NamedRoles.Person : NamedRoles.Anything);
            if (SpellOut(text, name) is { } found)
            {
                spelledOut.Add(found);
            }
        }

        foreach (var quotation in content.Annotations.Quotations)
        {
            if (quotation.Speaker is { } speaker)
            {
                Note(roles, text, speaker.FullName, NamedRoles.Speaker);
            }
        }

        spelledOut.AddRange(TableAliases.Of(content));
        return new DocumentVocabulary([.. roles.Select(stem => new NamedStem(stem.Key, stem.Value))], [.. spelledOut.DistinctBy(a => a.Abbreviation, StringComparer.Ordinal)]);
    }

    private static void Note(OrderedDictionary<string, NamedRoles> known, string text, TextSpan span, NamedRoles roles)
    {
        foreach (var term in TermReader.Read(text, span))
        {
            if (!StopWords.Contains(term.Exact) && term.Exact.Length > 1)
            {
                known[term.Stem] = known.GetValueOrDefault(term.Stem) | roles;
            }
        }
    }

    private static SpelledOut? SpellOut(string text, Name name)
    {
        var written = name.Span.In(text);
        if (name.FullName.Length <= name.Span.Length || written.Length is < 2 or > 8 || written.ContainsAnyExceptInRange('A', 'Z'))
        {
            return null;
        }

        var stems = TermReader.Read(text, name.FullName)
            .Where(t => !StopWords.Contains(t.Exact)).Select(t => t.Stem).ToArray();

        return stems.Length > 1 ? new SpelledOut(TermReader.Read(text, name.Span)[0].Stem, stems) : null;
    }
}
