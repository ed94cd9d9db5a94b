using System.Runtime.InteropServices;
using ChatBot.Documents;
using ChatBot.Retrieval;

namespace ChatBot.Answers;

/// <summary>What the corpus as a whole knows about words: which are parts of names, and what its abbreviations stand for.</summary>
internal sealed class CorpusVocabulary
{
    private readonly Dictionary<string, NamedRoles> _roles = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string[]> _spelledOut = new(StringComparer.Ordinal);

    private CorpusVocabulary()
    {
    }

    /// <summary>Whether <paramref name="stem"/> stands in the name of anybody or anything.</summary>
    public bool IsNamed(string stem) => Has(stem, NamedRoles.Anything);

    /// <summary>Whether <paramref name="stem"/> stands in the name of a person.</summary>
    public bool IsOfPerson(string stem) => Has(stem, NamedRoles.Person);

    /// <summary>Whether <paramref name="stem"/> stands in the name of somebody who is quoted.</summary>
    public bool IsOfSpeaker(string stem) => Has(stem, NamedRoles.Speaker);

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
            CollectionsMarshal.GetValueRefOrAddDefault(_roles, stem, out _) |= roles;
        }

        foreach (var (abbreviation, stems) in document.SpelledOut)
        {
            _spelledOut.TryAdd(abbreviation, stems);
        }
    }

    private bool Has(string stem, NamedRoles role) => (_roles.GetValueOrDefault(stem) & role) != NamedRoles.None;
}
