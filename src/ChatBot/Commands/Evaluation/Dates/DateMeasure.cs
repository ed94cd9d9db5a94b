using ChatBot.Commands.Annotation;
using ChatBot.Commands.Evaluation.Spans;

namespace ChatBot.Commands.Evaluation.Dates;

/// <summary>
/// Compares expressions of time: a right span shares a character with the gold one, each paired once; a right value, of such
/// a pair, means the same days and times.
/// </summary>
internal static class DateMeasure
{
    // Lengths of time and repeated times: finding one is no mistake where nobody annotated them.
    private static readonly string[] OftenLeftOut = ["DURATION", "SET"];

    public static SpanReport Take(string path) =>
        Compare(GoldFile.Annotate(GoldFile.Read<GoldDates>(path, line => line.IsComplete, GoldDates.Form)));

    public static SpanReport Compare(IReadOnlyList<(GoldDates Gold, AnnotatedLine Found)> texts)
    {
        var ignored = TypesNotAnnotated([.. texts.Select(text => text.Gold)]);
        var (spans, values, wholly) = (SpanScore.None, SpanScore.None, 0);
        foreach (var (line, annotated) in texts)
        {
            var found = annotated.Dates.Where(date => !ignored.Contains(date.Type)).ToList();
            var pairs = Pair(line.Expected, found);
            var right = pairs.Count(pair => pair.Gold.Means(pair.Found.Value));
            spans += new SpanScore(line.Expected.Count, found.Count, pairs.Count);
            values += new SpanScore(line.Expected.Count, found.Count, right);
            wholly += IsWhollyRight(line, found, right) ? 1 : 0;
        }

        return new SpanReport(
            texts.Count,
            new Dictionary<string, SpanScore> { ["spans"] = spans, ["values"] = values },
            new Dictionary<string, Share> { ["textsRight"] = new(wholly, texts.Count) });
    }

    private static HashSet<string> TypesNotAnnotated(IReadOnlyList<GoldDates> lines) =>
        OftenLeftOut.Except(lines.SelectMany(line => line.Expected).Select(date => date.Type), StringComparer.OrdinalIgnoreCase)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);

    // Where nothing is expected, nothing may be found; elsewhere more than is expected does no harm.
    private static bool IsWhollyRight(GoldDates line, List<DateJson> found, int right) =>
        line.Expected.Count > 0 ? right == line.Expected.Count : found.Count == 0;

    // Each gold expression takes the one not yet taken that covers most of it.
    private static List<(GoldDate Gold, DateJson Found)> Pair(IReadOnlyList<GoldDate> golds, IReadOnlyList<DateJson> found)
    {
        var free = found.ToList();
        var pairs = new List<(GoldDate, DateJson)>();
        foreach (var gold in golds)
        {
            if (free.MaxBy(date => Shared(gold, date)) is { } best && Shared(gold, best) > 0)
            {
                free.Remove(best);
                pairs.Add((gold, best));
            }
        }

        return pairs;
    }

    private static int Shared(GoldDate gold, DateJson found) => Math.Min(gold.End, found.End) - Math.Max(gold.Start, found.Start);
}
