using ChatBot.Documents.Splitting;
using ChatBot.Language;
using ChatBot.Language.Dates;

namespace ChatBot.Documents;

/// <summary>A document with all that analysis knows of it. Any thread may read it.</summary>
/// <remarks>
/// One that was analysed in this process is held whole. One that comes from a file is read out of it when it is asked for,
/// and forgotten when nobody holds what was read: a corpus is larger as objects than as bytes, and few of its documents
/// are looked at. Two of these are equal only if they are the same one.
/// </remarks>
public sealed class AnalyzedDocument
{
    private readonly DocumentContent? _content;
    private readonly IStoredDocument? _stored;
    private volatile WeakReference<DocumentContent>? _lastRead;
    private readonly LocalReading? _reading;
    private volatile DocumentVocabulary? _vocabulary;

    /// <summary>Holds what analysis found.</summary>
    /// <param name="document">The source.</param>
    /// <param name="passages">In order, never overlapping; numbered from 1.</param>
    /// <param name="annotations">Spans into the document's text; no sentence crosses from one passage into the next.</param>
    public AnalyzedDocument(Document document, IReadOnlyList<Passage> passages, Annotations annotations)
    {
        _content = new DocumentContent(document, passages, annotations);
        Summary = DocumentSummary.Of(_content);
    }

    /// <summary>Holds what analysis found, and what it takes to go on with it.</summary>
    internal AnalyzedDocument(DocumentContent content, LocalReading reading)
        : this(content.Document, content.Passages, content.Annotations) => _reading = reading;

    /// <summary>Stands for a document that can be read at any time.</summary>
    internal AnalyzedDocument(DocumentSummary summary, IStoredDocument stored)
    {
        _stored = stored;
        Summary = summary;
    }

    /// <summary>Stable name, unique in the corpus; see <see cref="Documents.Document"/>, as for the title and the date.</summary>
    public string Id => Summary.Id;

    /// <summary>What people see in a citation.</summary>
    public string Title => Summary.Title;

    /// <summary>When it was written, as far as that is known.</summary>
    public PartialDate? Date => Summary.Date;

    /// <summary>How many passages it has, whether they may be quoted or not.</summary>
    public int PassageCount => Summary.PassageCount;

    /// <summary>The source.</summary>
    public Document Document => Content.Document;

    /// <summary>In order, never overlapping; numbered from 1.</summary>
    public IReadOnlyList<Passage> Passages => Content.Passages;

    /// <summary>Spans into the document's text; no sentence crosses from one passage into the next.</summary>
    public Annotations Annotations => Content.Annotations;

    /// <summary>The headings that a passage stands under, the nearest first; the title may be the last of them.</summary>
    public IEnumerable<Passage> HeadingsOver(Passage passage)
    {
        var passages = Passages;
        for (var under = passage.Under; under > 0; under = passages[under - 1].Under)
        {
            yield return passages[under - 1];
        }
    }

    /// <summary>The same without the title, which is known of every passage anyway.</summary>
    public IEnumerable<Passage> SectionsOver(Passage passage) =>
        HeadingsOver(passage).Where(heading => !MarkdownShape.WithoutHeadingMarks(Document.Text, heading.Span).In(Document.Text).SequenceEqual(Title));

    /// <summary>Takes it apart.</summary>
    public void Deconstruct(out Document document, out IReadOnlyList<Passage> passages, out Annotations annotations) =>
        (document, passages, annotations) = Content;

    /// <summary>What can be known without reading it.</summary>
    internal DocumentSummary Summary { get; }

    /// <summary>Where it is read from; null where it is held whole.</summary>
    internal IStoredDocument? Stored => _stored;

    /// <summary>The words that its names are made of.</summary>
    internal DocumentVocabulary Vocabulary => _stored?.ReadVocabulary() ?? (_vocabulary ??= DocumentVocabulary.Of(_content!));

    /// <summary>What it takes to go on with its analysis; null where that is not known.</summary>
    internal LocalReading? Reading => _stored is null ? _reading : _stored.ReadReading();

    /// <summary>The document read; who keeps it saves reading it again.</summary>
    internal DocumentContent Content
    {
        get
        {
            if (_content is not null)
            {
                return _content;
            }

            if (_lastRead?.TryGetTarget(out var known) is true)
            {
                return known;
            }

            var content = _stored!.Read(Summary); // two threads may both read it, and get the same
            _lastRead = new WeakReference<DocumentContent>(content);

            return content;
        }
    }
}
