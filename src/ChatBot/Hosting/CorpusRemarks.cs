using System.Globalization;

namespace ChatBot.Hosting;

/// <summary>Says in words which state the corpus is in, to whoever asks for the sources.</summary>
internal static class CorpusRemarks
{
    /// <summary>Since when it stands, and whether the files say something else by now. Nothing that only whoever runs the bot may know.</summary>
    public static IReadOnlyList<string> On(CorpusState? corpus) => corpus switch
    {
        null => [],
        { Failure: null } => [$"They are as of {Moment(corpus.LoadedAt)}."],
        { Failure: { } failure } =>
        [
            $"They are as of {Moment(corpus.LoadedAt)}. The files have changed, but could not be read again ({Moment(failure.At)}).",
            "Whoever runs me finds the reason in the log; the `check` command says how to cure it.",
        ],
    };

    private static string Moment(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
