using ChatBot.Documents;
using ChatBot.Retrieval;

namespace ChatBot.Answers;

/// <summary>What the corpus as a whole knows about words: which are parts of names, and what its abbreviations stand for.</summary>
internal sealed class CorpusVocabulary
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _persons = new(StringComparer.Ordinal);
    private readonly HashSet<string> _speakers = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string[]> _spelledOut = new(StringComparer.Ordinal);

    private CorpusVocabulary()
    {
    }

    /// <summary>Stems that stand in the name of a person, an organisation or a place.</summary>
    public IReadOnlySet<string> NameStems => _names;

    /// <summary>Stems that stand in the name of a person.</summary>
    public IReadOnlySet<string> PersonStems => _persons;

    /// <summary>Stems that stand in the name of somebody who is quoted.</summary>
    public IReadOnlySet<string> SpeakerStems => _speakers;

    /// <summary>The stems that an abbreviation stands for, where a document spells it out: "irgc". The first document decides.</summary>
    public IReadOnlyDictionary<string, string[]> SpelledOut => _spelledOut;

    /// <summary>Puts together what the documents of a snapshot know.</summary>
    public static CorpusVocabulary From(IndexSnapshot snapshot)
    {
        var vocabulary = new CorpusVocabulary();
        foreach (var known in snapshot.Documents.AsParallel().AsOrdered().Select(document => document.Vocabulary))
        {
            vocabulary.Add(known);
        }

        return vocabulary;
    }

    private void Add(DocumentVocabulary document)
    {
        foreach (var (stem, roles) in document.Names)
        {
            Note(_names, stem, roles & NamedRoles.Anything);
            Note(_persons, stem, roles & NamedRoles.Person);
            Note(_speakers, stem, roles & NamedRoles.Speaker);
        }

        foreach (var (abbreviation, stems) in document.SpelledOut)
        {
            _spelledOut.TryAdd(abbreviation, stems);
        }
    }

    private static void Note(HashSet<string> stems, string stem, NamedRoles isOne)
    {
        if (isOne != NamedRoles.None)
        {
            stems.Add(stem);
        }
    }
}
