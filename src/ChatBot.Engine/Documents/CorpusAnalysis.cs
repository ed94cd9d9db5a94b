using System.Collections.Concurrent;
using ChatBot.Language.Names;

namespace ChatBot.Documents;

/// <summary>A corpus with all that analysis knows of it, to go on from when some of its documents change. It never changes itself.</summary>
/// <remarks>
/// Whatever way it was come by, it is what a fresh analysis of the same documents gives. Of a document that stays as it is,
/// nothing is tagged again; and unless other documents change what its names are taken for, its <see cref="AnalyzedDocument"/>
/// stays the same instance.
/// </remarks>
public sealed class CorpusAnalysis
{
    private readonly DocumentAnalysis[] _documents;
    private readonly NameEvidence _names;

    private CorpusAnalysis(DocumentAnalysis[] documents, NameEvidence names)
    {
        _documents = documents;
        _names = names;
        Documents = Array.ConvertAll(documents, document => document.Result);
    }

    /// <summary>The analysis of no documents at all.</summary>
    public static CorpusAnalysis Empty { get; } = new([], new NameEvidence());

    /// <summary>The analysis that these documents came from, whatever process it was made in; those that do not tell all it takes will be read again.</summary>
    public static CorpusAnalysis Of(IEnumerable<AnalyzedDocument> documents)
    {
        var names = new NameEvidence();
        var known = new List<DocumentAnalysis>();
        foreach (var document in documents)
        {
            if (document.Reading is { } reading)
            {
                known.Add(new DocumentAnalysis(reading, document));
                names.Add(reading.Names);
            }
        }

        return new CorpusAnalysis([.. known], names);
    }

    /// <summary>The documents in their order, analysed; one without a date has the one that its text tells, if it does.</summary>
    public IReadOnlyList<AnalyzedDocument> Documents { get; }

    /// <summary>The documents that could not be analysed, and why: a fault of the program that costs the others nothing.</summary>
    public IReadOnlyList<(Document Document, Exception Fault)> LeftOut { get; private init; } = [];

    /// <summary>The documents as they were read, before they were analysed. Each is the same instance every time.</summary>
    public IEnumerable<Document> Sources => _documents.Select(document => document.Source);

    /// <summary>The analysis of these documents in this order; only those that are new or changed are read.</summary>
    /// <param name="documents">The whole corpus.</param>
    /// <param name="progress">Told, from any thread, which share of the work was just done; the shares sum up to 1.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public CorpusAnalysis With(IReadOnlyList<Document> documents, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        var faults = new ConcurrentDictionary<Document, Exception>(ReferenceEqualityComparer.Instance);
        while (true)
        {
            var sound = documents.Where(document => !faults.ContainsKey(document)).ToList();
            if (With(sound, faults, progress, cancellationToken) is { } analysis)
            {
                return analysis;
            }

            progress = null; // all the work was reported
        }
    }

    /// <summary>The same of documents without a known fault; null if another was found, which is noted then.</summary>
    private CorpusAnalysis? With(List<Document> documents, ConcurrentDictionary<Document, Exception> faults, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var knownFaults = faults.Count;
        var kept = Keep(documents, out var gone);
        var changed = documents.Where((_, i) => kept[i] is null).ToList();
        var read = Read(changed, faults, progress, cancellationToken);

        var names = new NameEvidence(_names);
        gone.ForEach(document => names.Remove(document.Names));
        read.ForEach(document => names.Add(document.Names));

        var settled = Settle(documents, kept, names, [.. gone.Select(d => d.Names), .. read.Select(d => d.Names)], faults, cancellationToken);
        var completed = Complete(read, names, faults, progress, cancellationToken);
        var next = 0;

        return faults.Count > knownFaults // then something is missing above
            ? null
            : new CorpusAnalysis(Array.ConvertAll(settled, document => document ?? completed[next++]), names)
            {
                LeftOut = [.. faults.Select(fault => (fault.Key, fault.Value)).OrderBy(fault => fault.Key.Id, StringComparer.Ordinal)],
            };
    }

    /// <summary>What is known of each document that stays as it is; null for the others. <paramref name="gone"/> is what no document is left of.</summary>
    private DocumentAnalysis?[] Keep(List<Document> documents, out List<DocumentAnalysis> gone)
    {
        var known = new Dictionary<string, DocumentAnalysis>(_documents.Length, StringComparer.Ordinal);
        gone = [.. _documents.Where(document => !known.TryAdd(document.Result.Id, document))];
        var kept = new DocumentAnalysis?[documents.Count];
        for (var i = 0; i < kept.Length; i++)
        {
            if (known.TryGetValue(documents[i].Id, out var before) && before.Source.IsSameAs(documents[i]))
            {
                kept[i] = before;
                known.Remove(documents[i].Id);
            }
        }

        gone.AddRange(known.Values);
        return kept;
    }

    /// <summary>Documents whose names come out otherwise now are completed anew; the others stay.</summary>
    private DocumentAnalysis?[] Settle(List<Document> documents, DocumentAnalysis?[] kept, NameEvidence names, List<LocalNames> changed, ConcurrentDictionary<Document, Exception> faults, CancellationToken cancellationToken)
    {
        var touched = changed.SelectMany(text => text.Votes).Select(vote => vote.Name).ToHashSet();
        var (before, now) = (new NameAgreement(_names), new NameAgreement(names));

        return [.. kept.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select((document, i) =>
            document is null || now.SettlesAsBefore(document.Names, before, touched) ? document : Try(documents[i], () => document.Resettled(names), faults))];
    }

    // Order is kept, and no step depends on another document's, so that threads do not show in the result.
    private static List<ReadDocument> Read(List<Document> documents, ConcurrentDictionary<Document, Exception> faults, IProgress<double>? progress, CancellationToken cancellationToken) =>
        [.. documents.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(document =>
        {
            var read = Try(document, () => ReadDocument.Read(document), faults);
            progress?.Report(ReadDocument.ShareOfWork / documents.Count);
            return read;
        }).OfType<ReadDocument>()];

    private static List<DocumentAnalysis> Complete(List<ReadDocument> documents, NameEvidence names, ConcurrentDictionary<Document, Exception> faults, IProgress<double>? progress, CancellationToken cancellationToken) =>
        [.. documents.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(document =>
        {
            var completed = Try(document.Source, () => document.Complete(names), faults);
            progress?.Report((1 - ReadDocument.ShareOfWork) / documents.Count);
            return completed;
        }).OfType<DocumentAnalysis>()];

    private static T? Try<T>(Document document, Func<T> analyse, ConcurrentDictionary<Document, Exception> faults)
        where T : class
    {
        try
        {
            return analyse();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // One document must not cost the others, whatever is wrong with how it is read.
            faults[document] = fault;
            return null;
        }
    }
}
