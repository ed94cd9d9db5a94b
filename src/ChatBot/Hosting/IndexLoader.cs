using ChatBot.Answers;
using ChatBot.Corpus;
using ChatBot.Documents;
using ChatBot.Retrieval;
using Microsoft.Extensions.Options;

namespace ChatBot.Hosting;

/// <summary>Makes the configured corpus into an index, and keeps that up with what becomes of the files. One thread at a time.</summary>
internal sealed class IndexLoader(
    IOptions<CorpusOptions> corpus,
    IOptions<RetrievalOptions> retrieval,
    IOptions<AnswerOptions> answers,
    CurrentAnswerer current,
    CorpusStatus status,
    WorkDisplay display,
    TimeProvider time,
    ILogger<IndexLoader> logger)
{
    private readonly LiveIndex _index = new(new IndexBuilder(retrieval.Value).Build());
    private readonly LeftOutLog _leftOut = new(logger);
    private CorpusReader? _reader;
    private CorpusContents? _contents;
    private CorpusAnalysis _analysis = CorpusAnalysis.Empty;

    /// <summary>Where the documents lie, once they were loaded.</summary>
    public string? Location => _reader?.Location;

    /// <summary>Reads, analyses and indexes the corpus, and answers from it henceforth.</summary>
    public LoadedCorpus Load(CancellationToken cancellationToken) => display.While(progress =>
    {
        var start = time.GetTimestamp();
        _reader ??= new CorpusReader(corpus.Value.Path, corpus.Value, time);
        var contents = _reader.ReadAll(progress.Begin("Reading the documents"), cancellationToken);

        return Publish(contents, progress, start, cancellationToken);
    });

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
        var contents = reader.ReadSettled(cancellationToken);
        var looking = time.GetElapsedTime(start);
        _leftOut.Warn(contents.Warnings);
        if (contents.Documents.SequenceEqual(_contents!.Documents, ReferenceEqualityComparer.Instance))
        {
            status.Recovered();
        }
        else
        {
            Publish(contents, NoProgress.Instance, start, cancellationToken);
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

    private LoadedCorpus Publish(CorpusContents contents, IWorkProgress progress, long start, CancellationToken cancellationToken)
    {
        var analysis = _analysis.With(contents.Documents, progress.Begin("Analysing them"), cancellationToken);
        progress.Begin("Indexing them");
        _index.Replace(analysis.Documents);
        var answerer = current.Publish(_index, answers.Value);
        (_contents, _analysis) = (contents, analysis);

        var loaded = new LoadedCorpus(answerer, contents.Warnings, time.GetElapsedTime(start));
        status.Loaded(loaded.Index, loaded.BuildTime);
        return loaded;
    }
}

/// <summary>What came of a look at the files.</summary>
/// <param name="IsRestless">Whether there is more to come soon, because files are being written.</param>
/// <param name="Looking">How long it took to look at all files and to read those that changed.</param>
internal readonly record struct CorpusUpdate(bool IsRestless, TimeSpan Looking);
