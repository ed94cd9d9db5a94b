using ChatBot.Commands.Annotation;
using ChatBot.Commands.Evaluation.Spans;
using ChatBot.Language;

namespace ChatBot.Commands.Evaluation.Quotations;

/// <summary>Compares direct speech: a right quotation has the gold one's place; of the right ones that name a speaker, it counts who has the same.</summary>
internal static class QuotationMeasure
{
    public static SpanReport Take(string path) =>
        Compare(GoldFile.Annotate(GoldFile.Read<GoldQuotations>(path, line => line.IsComplete, GoldQuotations.Form)));

    public static SpanReport Compare(IReadOnlyList<(GoldQuotations Gold, AnnotatedLine Found)> texts)
    {
        var (score, named, same) = (SpanScore.None, 0, 0);
        foreach (var (line, annotated) in texts)
        {
            var gold = ByPlace(line);
            var found = annotated.Quotations.ToDictionary(q => TextSpan.FromBounds(q.Start, q.End), q => q.Speaker);
            score += SpanScore.Exact(gold.Keys, found.Keys);
            foreach (var (place, speaker) in gold.Where(q => !string.IsNullOrWhiteSpace(q.Value) && found.ContainsKey(q.Key)))
            {
                named++;
                same += SameSpeaker.Is(speaker!, found[place]) ? 1 : 0;
            }
        }

        return new SpanReport(
            texts.Count,
            new Dictionary<string, SpanScore> { ["quotations"] = score },
            new Dictionary<string, Share> { ["speakersRight"] = new(same, named) });
    }

    private static Dictionary<TextSpan, string?> ByPlace(GoldQuotations line)
    {
        var points = new CodePoints(line.Text);

        return line.Quotes
            .Select(q => (Place: TextSpan.FromBounds(points.ToCodeUnit(q.Start), points.ToCodeUnit(q.End)), q.Speaker))
            .DistinctBy(q => q.Place)
            .ToDictionary(q => q.Place, q => q.Speaker);
    }
}
