using ChatBot.Language.Sentences;

namespace ChatBot.Benchmarks.Search;

/// <summary>Makes as many passages as wanted out of the sentences of real ones, always the same ones.</summary>
internal static class SentenceMixer
{
    private const int Seed = 6;

    /// <summary>Passages of as many sentences as some real passage has, each sentence taken from any, under any title.</summary>
    public static IReadOnlyList<SourcePassage> Mix(IReadOnlyList<SourcePassage> real, int passages)
    {
        var random = new Random(Seed);
        var sentences = new List<string>();
        var counts = new List<int>();
        foreach (var (_, text) in real)
        {
            var before = sentences.Count;
            sentences.AddRange(SentenceSplitter.Split(text).Select(span => span.In(text).Trim().ToString()).Where(sentence => sentence.Length > 0));
            counts.Add(sentences.Count - before);
        }

        return [.. Enumerable.Range(0, passages).Select(_ => new SourcePassage(
            real[random.Next(real.Count)].Title,
            string.Join(' ', Enumerable.Range(0, counts[random.Next(counts.Count)]).Select(_ => sentences[random.Next(sentences.Count)]))))];
    }
}
