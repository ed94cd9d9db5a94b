using ChatBot.Retrieval;

namespace ChatBot.Hosting;

/// <summary>A corpus made ready to answer.</summary>
/// <param name="Index">The index of it.</param>
/// <param name="Warnings">What was left out, and the cure.</param>
/// <param name="BuildTime">From the first file read to the finished index.</param>
internal sealed record LoadedCorpus(IndexSnapshot Index, IReadOnlyList<string> Warnings, TimeSpan BuildTime);
