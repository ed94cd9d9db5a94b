using ChatBot.Answers;
using ChatBot.Corpus;
using ChatBot.Documents;
using ChatBot.Hosting.Keeping;
using ChatBot.Retrieval;
using Microsoft.Extensions.Options;

namespace ChatBot.Hosting;

/// <summary>Makes the configured corpus into an index, and keeps that up with what becomes of the files. One thread at a time.</summary>
internal sealed class IndexLoader(
    IOptions<CorpusOptions> corpus,
    IOptions<RetrievalOptions> retrieval,
    IOptions<AnswerOptions> answers,
    CurrentAnswerer current,
    KeptIndex kept,
    CorpusStatus status,
    WorkDisplay display,
    TimeProvider time,
    ILogger<IndexLoader> logger)
{
    /// <summary>So often a first look after a restart waits for files that are being written: what they held before may not be known.</summary>
    private const int MostWaits = 5;

    private LiveIndex _index = new(new IndexBuilder(retrieval.Value).Build());
    private readonly LeftOutLog _leftOut = new(logger);
    private CorpusReader? _reader;
    private CorpusContents? _contents;
    private CorpusAnalysis? _analysis = CorpusAnalysis.Empty;
    private CorpusOrigin? _opened;
    private int _waits;
    private volatile Kept? _toKeep;

    /// <summary>Where the documents lie, once they were loaded.</summary>
    public string? Location => _reader?.Location;

    /// <summary>Where the documents came from that were read last; null if none were.</summary>
    public CorpusOrigin? Origin => _toKeep?.Origin;

    /// <summary>Opens the index that is kept of just these files, or else builds it, and answers from it henceforth.</summary>
    public LoadedCorpus Load(CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        _reader ??= new CorpusReader(corpus.Value.Path, corpus.Value, time);
        var origin = CorpusOrigin.Of(_reader, corpus.Value, _reader.LookAtFiles(), warnings: []);
        switch (OpenAndPrepare(origin))
        {
            case Opening.Opened opened:
                GoOnFrom(opened.Index, opened.Origin);
                return Loaded(opened.Origin.Warnings, start);
            case Opening.Outdated outdated:
                GoOnFrom(outdated.Index, outdated.Origin);
                Recall(origin);
                return Read(cancellationToken);
            default:
                return Read(cancellationToken);
        }
    }

    /// <summary>Reads, analyses and indexes the corpus, whatever is kept, and answers from it henceforth.</summary>
    public LoadedCorpus Build(CancellationToken cancellationToken)
    {
        _index = new LiveIndex(new IndexBuilder(retrieval.Value).Build());
        _analysis = CorpusAnalysis.Empty;

        return Read(cancellationToken);
    }

    /// <summary>Loads, and logs what was left out.</summary>
    public LoadedCorpus LoadAndWarn(CancellationToken cancellationToken)
    {
        var loaded = Load(cancellationToken);
        _leftOut.Warn(loaded.Warnings);

        return loaded;
    }

    /// <summary>Takes over what has changed since; files that are being written wait for the next time. Where it fails, answers go on coming from what was loaded before.</summary>
    public CorpusUpdate Update(CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        var reader = _reader ?? throw new InvalidOperationException("The corpus is not loaded yet.");
        if (_contents is null)
        {
            var origin = CorpusOrigin.Of(reader, corpus.Value, reader.LookAtFiles(), warnings: []);
            if (origin.IsSameAs(_opened!))
            {
                status.Recovered();
                return new CorpusUpdate(IsRestless: false, time.GetElapsedTime(start));
            }

            Recall(origin);
        }

        var contents = reader.ReadSettled(cancellationToken);
        var looking = time.GetElapsedTime(start);
        if (_contents is null && contents.IsRestless && _waits++ < MostWaits)
        {
            return new CorpusUpdate(IsRestless: true, looking);
        }

        if (_contents is not null && contents.Documents.SequenceEqual(_contents.Documents, ReferenceEqualityComparer.Instance))
        {
            status.Recovered();
            _leftOut.Warn(WarningsOf(contents, _analysis!));
        }
        else
        {
            _leftOut.Warn(Publish(contents, NoProgress.Instance, start, cancellationToken).Warnings);
        }

        return new CorpusUpdate(contents.IsRestless, looking);
    }

    /// <summary>Makes the index smaller and faster after many changes, which nobody has to wait for. May run beside all else.</summary>
    public void Tidy()
    {
        while (_index.Merge())
        {
            current.Publish(_index, answers.Value);
        }
    }

    /// <summary>Has the index kept over a restart, unless it is kept as it is. May run beside all else.</summary>
    /// <returns>Whether it was written; where it could not be, the next call tries again.</returns>
    public bool Keep()
    {
        if (Interlocked.Exchange(ref _toKeep, null) is not { } next)
        {
            return false;
        }

        // Merged since, it has fewer parts; changed since, it is to be kept with the files that it is of.
        var newest = _index.Current;
        next = ReferenceEquals(newest.Documents, next.Index.Documents) ? next with { Index = newest } : next;
        if (kept.Keep(next.Index, next.Origin))
        {
            return true;
        }

        // What stands in the way may be gone the next time; by now there may be something newer to keep.
        Interlocked.CompareExchange(ref _toKeep, next, null);
        return false;
    }

    private LoadedCorpus Read(CancellationToken cancellationToken) => display.While(progress =>
    {
        var start = time.GetTimestamp();
        _reader ??= new CorpusReader(corpus.Value.Path, corpus.Value, time);
        var contents = _reader.ReadAll(progress.Begin("Reading the documents"), cancellationToken);

        return Publish(contents, progress, start, cancellationToken);
    });

    // Whoever opens an index is about to be asked.
    private Opening OpenAndPrepare(CorpusOrigin origin)
    {
        Opening opening = new Opening.Nothing();
        Parallel.Invoke(() => opening = kept.OpenAndWarn(origin), QuestionAnswerer.Prepare);

        return opening;
    }

    private void GoOnFrom(IndexSnapshot index, CorpusOrigin? origin) => (_index, _opened, _analysis) = (new LiveIndex(index), origin, null);

    /// <summary>Remembers what was read and analysed when the index that was opened was made; once.</summary>
    private void Recall(CorpusOrigin now)
    {
        if (_analysis is null)
        {
            _analysis = CorpusAnalysis.Of(_index.Current.Documents);
            _reader!.Recall(_opened?.IsReadAs(now) is true ? _opened.Recall(corpus.Value, _analysis.Sources) : []);
        }
    }

    private LoadedCorpus Publish(CorpusContents contents, IWorkProgress progress, long start, CancellationToken cancellationToken)
    {
        var analysis = _analysis!.With(contents.Documents, progress.Begin("Analysing them"), cancellationToken);
        progress.Begin("Indexing them");
        _index.Replace(analysis.Documents);
        (_contents, _analysis) = (contents, analysis);
        var warnings = WarningsOf(contents, analysis);
        _toKeep = new Kept(_index.Current, CorpusOrigin.Of(_reader!, corpus.Value, _reader!.FilesRead, warnings));

        return Loaded(warnings, start);
    }

    private static string[] WarningsOf(CorpusContents contents, CorpusAnalysis analysis) =>
    [
        .. contents.Warnings,
        .. analysis.LeftOut.Select(one => $"{one.Document.Id} could not be analysed ({one.Fault.GetType().Name} in {one.Fault.TargetSite?.DeclaringType?.Name}), so no answer comes from it. That is a fault of the program: please report it, with the document if you may."),
    ];

    private LoadedCorpus Loaded(IReadOnlyList<string> warnings, long start)
    {
        var answerer = current.Publish(_index, answers.Value);
        var loaded = new LoadedCorpus(answerer, warnings, time.GetElapsedTime(start));
        status.Loaded(loaded.Index, loaded.BuildTime);
        return loaded;
    }

    /// <summary>An index, and where its documents came from.</summary>
    private sealed record Kept(IndexSnapshot Index, CorpusOrigin Origin);
}

/// <summary>What came of a look at the files.</summary>
/// <param name="IsRestless">Whether there is more to come soon, because files are being written.</param>
/// <param name="Looking">How long it took to look at all files and to read those that changed.</param>
internal readonly record struct CorpusUpdate(bool IsRestless, TimeSpan Looking);
