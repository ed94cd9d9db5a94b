using System.Text.Json.Serialization;

namespace ChatBot.Commands.Evaluation;

/// <summary>How good the answers to some questions were. Each rate lies between 0 and 1, and is null over no question.</summary>
internal sealed record Figures
{
    public required int Questions { get; init; }

    /// <summary>Those that the corpus answers: what the rates but <see cref="Refused"/> are taken over.</summary>
    public required int Answerable { get; init; }

    public required int Unanswerable { get; init; }

    /// <summary>The first answer is right.</summary>
    [JsonPropertyName("correct@1")]
    public required double? CorrectAt1 { get; init; }

    /// <summary>One of the first three answers is right.</summary>
    [JsonPropertyName("correct@3")]
    public required double? CorrectAt3 { get; init; }

    /// <summary>SQuAD's, of the first answer; no answer counts 0.</summary>
    public required double? ExactMatch { get; init; }

    /// <summary>SQuAD's, of the first answer; no answer counts 0.</summary>
    public required double? F1 { get; init; }

    /// <summary>Of the questions that name a document: the first passage retrieved is the one that answers.</summary>
    [JsonPropertyName("passageHit@1")]
    public required double? PassageHitAt1 { get; init; }

    /// <summary>Of the questions that name a document: one of the first five passages retrieved is the one that answers.</summary>
    [JsonPropertyName("passageHit@5")]
    public required double? PassageHitAt5 { get; init; }

    /// <summary>Of the questions that name a document: the mean of 1 / the place of that passage among the first ten, or 0.</summary>
    [JsonPropertyName("mrr@10")]
    public required double? MrrAt10 { get; init; }

    /// <summary>Answerable, and refused all the same.</summary>
    public required double? FalseRefusals { get; init; }

    /// <summary>Of the unanswerable ones: rightly refused.</summary>
    public required double? Refused { get; init; }

    /// <summary>Sums up.</summary>
    public static Figures Of(IReadOnlyList<GradedQuestion> graded)
    {
        var answerable = graded.Where(g => g.Question.IsAnswerable).ToList();
        var unanswerable = graded.Where(g => !g.Question.IsAnswerable).ToList();
        var located = answerable.Where(g => g.Question.Document is not null).ToList();

        return new Figures
        {
            Questions = graded.Count,
            Answerable = answerable.Count,
            Unanswerable = unanswerable.Count,
            CorrectAt1 = Share(answerable, g => g.RightRank is 1),
            CorrectAt3 = Share(answerable, g => g.RightRank is <= 3),
            ExactMatch = Mean(answerable, g => g.ExactMatch),
            F1 = Mean(answerable, g => g.F1),
            PassageHitAt1 = Share(located, g => g.EvidenceRank is 1),
            PassageHitAt5 = Share(located, g => g.EvidenceRank is <= 5),
            MrrAt10 = Mean(located, g => g.EvidenceRank is { } rank ? 1.0 / rank : 0),
            FalseRefusals = Share(answerable, g => g.IsRefused),
            Refused = Share(unanswerable, g => g.IsRefused),
        };
    }

    private static double? Share(List<GradedQuestion> graded, Func<GradedQuestion, bool> counts) =>
        Mean(graded, g => counts(g) ? 1 : 0);

    private static double? Mean(List<GradedQuestion> graded, Func<GradedQuestion, double> value) =>
        graded.Count == 0 ? null : Math.Round(graded.Average(value), 4);
}
