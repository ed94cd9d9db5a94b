using ChatBot.Documents;

namespace ChatBot.Retrieval.Segments;

/// <summary>Documents in their order, and the segments that hold their passages.</summary>
/// <remarks>
/// Passages are numbered through all documents, whatever segment they stand in, so that a search finds the same in one
/// segment as in many. Nothing of it changes: an update makes another, which shares what stays.
/// </remarks>
internal sealed class SegmentedCorpus
{
    private readonly DocumentPlace[] _places;
    private readonly int[] _firstPassages;

    private SegmentedCorpus(IReadOnlyList<AnalyzedDocument> documents, DocumentPlace[] places, int[] firstPassages, IReadOnlyList<LiveSegment> segments, PassageStatistics statistics)
    {
        Documents = documents;
        Segments = segments;
        Statistics = statistics;
        _places = places;
        _firstPassages = firstPassages;
    }

    /// <summary>No documents, and no segments.</summary>
    public static SegmentedCorpus Empty { get; } = new([], [], [0], [], new PassageStatistics(0, 1));

    public IReadOnlyList<AnalyzedDocument> Documents { get; }

    public IReadOnlyList<LiveSegment> Segments { get; }

    /// <summary>Those of all passages together.</summary>
    public PassageStatistics Statistics { get; }

    /// <summary>The number of a document's first passage, or of the next document's if it has none.</summary>
    public int FirstPassage(int document) => _firstPassages[document];

    /// <summary>Whether a document has passages, without which its place means nothing.</summary>
    private bool HasPassages(int document) => _firstPassages[document] < _firstPassages[document + 1];

    /// <summary>Where a document's passages stand.</summary>
    public DocumentPlace PlaceOf(int document) => _places[document];

    /// <summary>The segment that a passage stands in, and its number there.</summary>
    public (LiveSegment Segment, int Passage) Find(int passage)
    {
        var document = DocumentOf(passage);
        var (segment, first) = _places[document];

        return (Segments[segment], first + passage - _firstPassages[document]);
    }

    /// <summary>The document that a passage stands in.</summary>
    public int DocumentOf(int passage)
    {
        var found = Array.BinarySearch(_firstPassages, passage);
        var document = found < 0 ? ~found - 1 : found;
        while (_firstPassages[document + 1] == passage)
        {
            document++; // this one has no passages
        }

        return document;
    }

    /// <summary>The corpus that was taken apart into these.</summary>
    public static SegmentedCorpus Of(IReadOnlyList<AnalyzedDocument> documents, DocumentPlace[] places, IEnumerable<Segment> segments, RetrievalOptions options) =>
        Arrange(documents, places, [.. segments.Select(segment => new LiveSegment(segment))], new SegmentWriter(), options);

    /// <summary>The corpus of these documents, in this order; those that are indexed already are not read again.</summary>
    public SegmentedCorpus With(IReadOnlyList<AnalyzedDocument> documents, RetrievalOptions options)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Documents.Count; i++)
        {
            known.Add(Documents[i].Id, i);
        }

        var writer = new SegmentWriter();
        var places = new DocumentPlace[documents.Count];
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < places.Length; i++)
        {
            var id = documents[i].Id;
            if (!ids.Add(id))
            {
                throw new ArgumentException($"There are two documents '{id}'.", nameof(documents));
            }

            var isKnown = known.TryGetValue(id, out var old) && IndexedText.IsSame(Documents[old], documents[i]);
            if (!isKnown)
            {
                places[i] = new DocumentPlace(Segments.Count, writer.PassageCount);
                writer.Add(documents[i]);
            }
            else if (HasPassages(old))
            {
                places[i] = _places[old];
            }
        }

        return Arrange(documents, places, Segments, writer, options);
    }

    /// <summary>The same corpus with the segments at these places written anew as one.</summary>
    public SegmentedCorpus Merged(IReadOnlyList<int> merged, RetrievalOptions options)
    {
        var kept = Enumerable.Range(0, Segments.Count).Except(merged).ToList();
        var writer = new SegmentWriter();
        var places = new DocumentPlace[Documents.Count];
        for (var i = 0; i < places.Length; i++)
        {
            var (segment, first) = _places[i];
            if (!HasPassages(i))
            {
                continue;
            }

            if (kept.IndexOf(segment) is >= 0 and var at)
            {
                places[i] = new DocumentPlace(at, first);
            }
            else
            {
                places[i] = new DocumentPlace(kept.Count, writer.PassageCount);
                writer.Add(Segments[segment].Segment, first, first + _firstPassages[i + 1] - _firstPassages[i]);
            }
        }

        return Arrange(Documents, places, [.. kept.Select(at => Segments[at])], writer, options);
    }

    /// <summary>Numbers the passages of <paramref name="documents"/>, which stand in <paramref name="old"/> segments or in that of the <paramref name="writer"/>.</summary>
    private static SegmentedCorpus Arrange(IReadOnlyList<AnalyzedDocument> documents, DocumentPlace[] places, IReadOnlyList<LiveSegment> old, SegmentWriter writer, RetrievalOptions options)
    {
        var numbers = old.Select(segment => NoNumbers(segment.Segment.PassageCount)).Append(NoNumbers(writer.PassageCount)).ToList();
        var firstPassages = new int[documents.Count + 1];
        for (var i = 0; i < documents.Count; i++)
        {
            var next = firstPassages[i];
            var local = places[i].FirstPassage;
            for (var left = documents[i].Summary.QuotableCount; left > 0; left--)
            {
                numbers[places[i].Segment][local++] = next++;
            }

            firstPassages[i + 1] = next;
        }

        var words = (long)writer.WordCount;
        foreach (var (segment, inSegment) in old.Zip(numbers))
        {
            words += WordsOf(segment.Segment.Words, inSegment);
        }

        var statistics = new PassageStatistics(firstPassages[^1], words == 0 ? 1 : (double)words / firstPassages[^1]);
        var written = new LiveSegment(writer.Finish(options, statistics.AverageLength));
        var all = old.Append(written).Zip(numbers, (segment, inSegment) => segment.Renumbered(inSegment)).ToList();

        return new SegmentedCorpus(documents, places, firstPassages, all, statistics).WithoutEmptySegments();
    }

    private SegmentedCorpus WithoutEmptySegments()
    {
        var places = new int[Segments.Count];
        var kept = new List<LiveSegment>();
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = kept.Count;
            if (Segments[i].Count > 0)
            {
                kept.Add(Segments[i]);
            }
        }

        var moved = Array.ConvertAll(_places, place => place with { Segment = places[place.Segment] });
        return new SegmentedCorpus(Documents, moved, _firstPassages, kept, Statistics);
    }

    private static int[] NoNumbers(int passages)
    {
        var numbers = new int[passages];
        Array.Fill(numbers, -1);

        return numbers;
    }

    private static long WordsOf(PassageWords words, int[] numbers)
    {
        var count = 0L;
        for (var passage = 0; passage < numbers.Length; passage++)
        {
            count += numbers[passage] >= 0 ? words.Length(passage) : 0;
        }

        return count;
    }
}
