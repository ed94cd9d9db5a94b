using System.Collections.Frozen;
using ChatBot.Documents;
using ChatBot.Language;
using ChatBot.Language.Names;
using ChatBot.Language.Words;
using ChatBot.Retrieval;

namespace ChatBot.Answers;

/// <summary>What the corpus as a whole knows about words: which are parts of names, and what its abbreviations stand for.</summary>
internal sealed class CorpusVocabulary
{
    private CorpusVocabulary(FrozenSet<string> nameStems, FrozenSet<string> personStems, FrozenSet<string> speakerStems, FrozenDictionary<string, string[]> spelledOut)
    {
        NameStems = nameStems;
        PersonStems = personStems;
        SpeakerStems = speakerStems;
        SpelledOut = spelledOut;
    }

    /// <summary>Stems that stand in the name of a person, an organisation or a place.</summary>
    public FrozenSet<string> NameStems { get; }

    /// <summary>Stems that stand in the name of a person.</summary>
    public FrozenSet<string> PersonStems { get; }

    /// <summary>Stems that stand in the name of somebody who is quoted.</summary>
    public FrozenSet<string> SpeakerStems { get; }

    /// <summary>The stems that an abbreviation stands for, where a document spells it out: "irgc".</summary>
    public FrozenDictionary<string, string[]> SpelledOut { get; }

    /// <summary>Reads it off the annotations of a snapshot.</summary>
    public static CorpusVocabulary From(IndexSnapshot snapshot)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var persons = new HashSet<string>(StringComparer.Ordinal);
        var speakers = new HashSet<string>(StringComparer.Ordinal);
        var spelledOut = new SortedDictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var source in snapshot.Documents)
        {
            var text = source.Document.Text;
            foreach (var name in source.Annotations.Names)
            {
                AddStems(names, text, name.Span);
                if (name.Type == NameType.Person)
                {
                    AddStems(persons, text, name.Span);
                }

                AddAbbreviation(spelledOut, source, name);
            }

            foreach (var quotation in source.Annotations.Quotations)
            {
                if (quotation.Speaker is { } speaker)
                {
                    AddStems(speakers, text, speaker.FullName);
                }
            }
        }

        return new CorpusVocabulary(
            names.ToFrozenSet(StringComparer.Ordinal),
            persons.ToFrozenSet(StringComparer.Ordinal),
            speakers.ToFrozenSet(StringComparer.Ordinal),
            spelledOut.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static void AddStems(HashSet<string> stems, string text, TextSpan span)
    {
        foreach (var term in TermReader.Read(text, span))
        {
            if (!StopWords.Contains(term.Exact) && term.Exact.Length > 1)
            {
                stems.Add(term.Stem);
            }
        }
    }

    private static void AddAbbreviation(SortedDictionary<string, string[]> spelledOut, AnalyzedDocument source, Name name)
    {
        var text = source.Document.Text;
        var written = name.Span.In(text);
        if (name.FullName.Length <= name.Span.Length || written.Length is < 2 or > 8 || written.ContainsAnyExceptInRange('A', 'Z'))
        {
            return;
        }

        var stems = TermReader.Read(text, name.FullName)
            .Where(t => !StopWords.Contains(t.Exact)).Select(t => t.Stem).ToArray();
        if (stems.Length > 1)
        {
            var abbreviation = TermReader.Read(text, name.Span)[0].Stem;
            spelledOut.TryAdd(abbreviation, stems);
        }
    }
}
