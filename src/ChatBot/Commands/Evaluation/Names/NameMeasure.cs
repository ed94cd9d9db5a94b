using ChatBot.Commands.Annotation;
using ChatBot.Commands.Evaluation.Spans;

namespace ChatBot.Commands.Evaluation.Names;

/// <summary>Compares names: a right one has the gold one's place and type. Other types than these three are left out on both sides.</summary>
internal static class NameMeasure
{
    private static readonly string[] Types = ["PER", "ORG", "LOC"];

    public static SpanReport Take(string path) =>
        Compare(GoldFile.Annotate(GoldFile.Read<GoldNames>(path, line => line.IsComplete, GoldNames.Form)));

    public static SpanReport Compare(IReadOnlyList<(GoldNames Gold, AnnotatedLine Found)> texts)
    {
        var scores = Types.ToDictionary(type => type, _ => SpanScore.None);
        foreach (var (line, annotated) in texts)
        {
            var gold = TagReader.Read(line);
            var found = annotated.Names.Select(n => new TypedSpan(n.Start, n.End, n.Type)).ToList();
            foreach (var type in Types)
            {
                scores[type] += SpanScore.Exact([.. gold.Where(n => n.Type == type)], [.. found.Where(n => n.Type == type)]);
            }
        }

        scores.Add("all", scores.Values.Aggregate((sum, score) => sum + score));
        return new SpanReport(texts.Count, scores);
    }
}
