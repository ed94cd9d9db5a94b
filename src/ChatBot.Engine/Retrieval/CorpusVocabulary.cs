using System.Runtime.InteropServices;
using ChatBot.Documents;
using ChatBot.Retrieval.Segments;

namespace ChatBot.Retrieval;

/// <summary>What the corpus as a whole knows about words: which are parts of names, and what its abbreviations stand for.</summary>
/// <remarks>A table and an array, so that it can be written out and read as it lies: putting it together takes a look at every document.</remarks>
internal sealed class CorpusVocabulary
{
    private readonly TermTable _stems;
    private readonly NamedRoles[] _roles;
    private readonly Dictionary<string, SpelledOut> _byAbbreviation = new(StringComparer.Ordinal);
    private readonly ILookup<string, SpelledOut> _byStem;

    /// <summary>Holds what was put together before.</summary>
    /// <param name="stems">Each stem that stands in a name, and perhaps others.</param>
    /// <param name="roles">In whose names each of them stands.</param>
    /// <param name="spelledOut">Each abbreviation once.</param>
    public CorpusVocabulary(TermTable stems, NamedRoles[] roles, IReadOnlyList<SpelledOut> spelledOut)
    {
        (_stems, _roles, SpelledOut) = (stems, roles, spelledOut);
        foreach (var one in spelledOut)
        {
            _byAbbreviation.Add(one.Abbreviation, one);
        }

        _byStem = spelledOut
            .SelectMany(one => one.IsPerson ? one.Stems.Distinct() : [one.Stems[0]], (one, stem) => (one, stem))
            .ToLookup(pair => pair.stem, pair => pair.one, StringComparer.Ordinal);
    }

    /// <summary>What no documents know.</summary>
    public static CorpusVocabulary Empty { get; } = new(TermTable.Of([]), [], []);

    /// <summary>Every abbreviation that a document spells out, in order of appearance. The first document decides what it stands for.</summary>
    public IReadOnlyList<SpelledOut> SpelledOut { get; }

    /// <summary>Every stem of a name, once, in no order to rely on.</summary>
    public IEnumerable<NamedStem> Names => _roles.Index()
        .Where(stem => stem.Item != NamedRoles.None)
        .Select(stem => new NamedStem(_stems[stem.Index], stem.Item));

    /// <summary>Puts together what documents know.</summary>
    public static CorpusVocabulary Of(IReadOnlyList<AnalyzedDocument> documents)
    {
        var roles = new Dictionary<string, NamedRoles>(StringComparer.Ordinal);
        var spelledOut = new List<SpelledOut>();
        var abbreviations = new HashSet<string>(StringComparer.Ordinal);
        foreach (var known in documents.AsParallel().AsOrdered().Select(document => document.Vocabulary))
        {
            foreach (var (stem, inDocument) in known.Names)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(roles, stem, out _) |= inDocument;
            }

            spelledOut.AddRange(known.SpelledOut.Where(one => abbreviations.Add(one.Abbreviation)));
        }

        return new CorpusVocabulary(TermTable.Of(roles.Keys), [.. roles.Values], spelledOut);
    }

    /// <summary>Whether <paramref name="stem"/> stands in the name of anybody or anything.</summary>
    public bool IsNamed(string stem) => Has(stem, NamedRoles.Anything);

    /// <summary>Whether <paramref name="stem"/> stands in the name of a person.</summary>
    public bool IsOfPerson(string stem) => Has(stem, NamedRoles.Person);

    /// <summary>Whether <paramref name="stem"/> stands in the name of somebody who is quoted.</summary>
    public bool IsOfSpeaker(string stem) => Has(stem, NamedRoles.Speaker);

    /// <summary>In whose names <paramref name="stem"/> stands.</summary>
    public NamedRoles RolesOf(string stem) => _stems.NumberOf(stem) is >= 0 and var number ? _roles[number] : NamedRoles.None;

    /// <summary>The stems that an abbreviation, as a stem, stands for: "irgc"; null if no document says so.</summary>
    public IReadOnlyList<string>? MeaningOf(string abbreviation) => _byAbbreviation.GetValueOrDefault(abbreviation)?.Stems;

    /// <summary>The abbreviations whose meaning begins with <paramref name="stem"/>, and the other names of people in whose name it stands: a large corpus has more than a question has time for.</summary>
    public IEnumerable<SpelledOut> SpelledOutFrom(string stem) => _byStem[stem];

    private bool Has(string stem, NamedRoles role) => (RolesOf(stem) & role) != NamedRoles.None;
}
