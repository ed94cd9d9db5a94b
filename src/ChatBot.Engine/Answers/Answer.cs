using ChatBot.Language.Dates;

namespace ChatBot.Answers;

/// <summary>What an answer is.</summary>
public enum AnswerKind
{
    /// <summary>A human being's name.</summary>
    Person,

    /// <summary>An organisation's name.</summary>
    Organisation,

    /// <summary>A place's name.</summary>
    Place,

    /// <summary>An expression of time.</summary>
    Date,

    /// <summary>Direct speech.</summary>
    Quotation,

    /// <summary>A sentence.</summary>
    Sentence,
}

/// <summary>One answer, in the words of its sources.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The answer's words, as they stand in the first citation or, for a name, in its fullest form in that document.</param>
/// <param name="Score">What ranks it among the answers to one question; nothing to show to a person.</param>
/// <param name="Citations">Where it stands, best first; never empty. Several documents that say the same make one answer.</param>
public sealed record Answer(AnswerKind Kind, string Text, double Score, IReadOnlyList<Citation> Citations)
{
    /// <summary>A date's value in EDTF.</summary>
    public string? Value { get; init; }

    /// <summary>The days that <see cref="Value"/> covers, where it denotes days of the years 1 to 9999.</summary>
    public (DateOnly First, DateOnly Last)? Days { get; init; }

    /// <summary>What <see cref="Value"/> was resolved from, where the words alone do not say it.</summary>
    public DateAnchor? Anchor { get; init; }

    /// <summary>A quotation's speaker, in the source's words; null where it is unclear.</summary>
    public string? Speaker { get; init; }

    /// <summary>What a source says that a person is: "Foreign Minister".</summary>
    public string? Role { get; init; }

    /// <summary>How many documents say so; not all of them need be cited.</summary>
    public int DocumentCount { get; init; } = 1;

    /// <summary>Why it ranks where it does: the features that <see cref="Score"/> is made of, weightiest first.</summary>
    public IReadOnlyList<FeatureShare> Explanation { get; init; } = [];
}
