using ChatBot.Commands.Annotation;
using ChatBot.Commands.Evaluation.Spans;
using ChatBot.Language;

namespace ChatBot.Commands.Evaluation.Sentences;

/// <summary>Compares sentences: a right one begins and ends where the gold one does.</summary>
internal static class SentenceMeasure
{
    public static SpanReport Take(string path) =>
        Compare(GoldFile.Annotate(GoldFile.Read<GoldSentences>(path, line => line.IsComplete, GoldSentences.Form)));

    public static SpanReport Compare(IReadOnlyList<(GoldSentences Gold, AnnotatedLine Found)> texts) => new(
        texts.Count,
        new Dictionary<string, SpanScore> { ["sentences"] = texts.Aggregate(SpanScore.None, (sum, text) => sum + Score(text.Gold, text.Found)) },
        new Dictionary<string, Share> { ["textsRight"] = new(texts.Count(text => IsWhollyRight(text.Gold, text.Found)), texts.Count) });

    private static SpanScore Score(GoldSentences gold, AnnotatedLine found)
    {
        var places = TextAlignment.Align(gold.Text, gold.Sentences).OfType<TextSpan>().ToList();

        // A gold sentence that the text does not hold, because the annotator mended the text, can only be missed.
        return SpanScore.Exact(places, [.. Spans(found)]) with { Gold = gold.Sentences.Count };
    }

    private static bool IsWhollyRight(GoldSentences gold, AnnotatedLine found) =>
        gold.Sentences.Select(SingleBlanks).SequenceEqual(Spans(found).Select(span => SingleBlanks(span.In(gold.Text).ToString())));

    private static IEnumerable<TextSpan> Spans(AnnotatedLine found) => found.Sentences.Select(s => TextSpan.FromBounds(s.Start, s.End));

    private static string SingleBlanks(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
