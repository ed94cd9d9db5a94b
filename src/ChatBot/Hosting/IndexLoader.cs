using ChatBot.Answers;
using ChatBot.Corpus;
using ChatBot.Documents;
using ChatBot.Retrieval;
using Microsoft.Extensions.Options;

namespace ChatBot.Hosting;

/// <summary>Makes the configured corpus into an index.</summary>
internal sealed partial class IndexLoader(
    IOptions<CorpusOptions> corpus,
    IOptions<RetrievalOptions> retrieval,
    IOptions<AnswerOptions> answers,
    CurrentAnswerer current,
    CorpusStatus status,
    TimeProvider time,
    ILogger<IndexLoader> logger)
{
    private const int MostWarningsLogged = 10;

    /// <summary>Reads, analyses and indexes the corpus, and answers from it henceforth.</summary>
    public LoadedCorpus Load(CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        var contents = CorpusReader.Read(corpus.Value.Path, corpus.Value, cancellationToken);
        var builder = new IndexBuilder(retrieval.Value);
        foreach (var document in CorpusAnalyzer.Analyze(contents.Documents))
        {
            builder.Add(document);
        }

        var answerer = new QuestionAnswerer(builder.Build(), answers.Value);
        current.Publish(answerer);
        var loaded = new LoadedCorpus(answerer, contents.Warnings, time.GetElapsedTime(start));
        status.Loaded(loaded.Index, loaded.BuildTime);

        return loaded;
    }

    /// <summary>Loads, and logs what was left out.</summary>
    public LoadedCorpus LoadAndWarn(CancellationToken cancellationToken)
    {
        var loaded = Load(cancellationToken);
        foreach (var warning in loaded.Warnings.Take(MostWarningsLogged))
        {
            Log.LeftOut(logger, warning);
        }

        if (loaded.Warnings.Count > MostWarningsLogged)
        {
            Log.MoreLeftOut(logger, loaded.Warnings.Count - MostWarningsLogged);
        }

        return loaded;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Warning}")]
        public static partial void LeftOut(ILogger logger, string warning);

        [LoggerMessage(Level = LogLevel.Warning, Message = "And {Count} more; the `index` command lists them all.")]
        public static partial void MoreLeftOut(ILogger logger, int count);
    }
}
