using ChatBot.Answers;
using ChatBot.Retrieval;

namespace ChatBot.Hosting;

/// <summary>A corpus made ready to answer.</summary>
/// <param name="Answerer">Answers from it.</param>
/// <param name="Warnings">What was left out, and the cure.</param>
/// <param name="BuildTime">From the first file looked at until it could answer.</param>
internal sealed record LoadedCorpus(QuestionAnswerer Answerer, IReadOnlyList<string> Warnings, TimeSpan BuildTime)
{
    public IndexSnapshot Index => Answerer.Snapshot;
}
