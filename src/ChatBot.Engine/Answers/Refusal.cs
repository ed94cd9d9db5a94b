using ChatBot.Answers.Evidence;
using ChatBot.Answers.Questions;

namespace ChatBot.Answers;

/// <summary>Says why there is no answer, and what comes near.</summary>
internal static class Refusal
{
    private const int MostNearest = 3;

    /// <summary>A passage that holds less of the question than this is not near it.</summary>
    private const double LeastNear = 0.3;

    public static Finding.NotFound Explain(AnalyzedQuestion question, IReadOnlyList<PassageReading> passages, double bestScore, double threshold)
    {
        var missing = question.Unknown.Select(t => t.Word).ToList();
        var nearest = passages
            .Where(p => p.Own.Share(question) >= LeastNear && p.Sentences.Count > 0)
            .Take(MostNearest)
            .Select(Cite)
            .ToList();

        return new Finding.NotFound(Reason(question, missing), missing, nearest) { BestScore = bestScore, Threshold = threshold };
    }

    private static string Reason(AnalyzedQuestion question, List<string> missing) => missing switch
    {
        _ when question.Terms.Count == 0 => "The question has no word to look for.",
        [] => "The documents hold these words, but no passage puts them together as an answer.",
        [var word] => $"No document mentions “{word}”.",
        _ => $"No document mentions {string.Join(", ", missing.SkipLast(1).Select(w => $"“{w}”"))} or “{missing[^1]}”.",
    };

    private static Citation Cite(PassageReading passage)
    {
        var sentence = passage.Sentences.MaxBy(s => s.Coverage.Share(passage.Question))!;
        return new Citation(passage.Document, passage.Source.Passage, sentence.Span, sentence.Span);
    }
}
