namespace ChatBot.Answers.Questions;

/// <summary>A word of the question that an answer's surroundings should hold.</summary>
/// <param name="Stem">The term that the index holds.</param>
/// <param name="Word">The word as it was asked, for telling the asker about it.</param>
/// <param name="Weight">How much it tells passages apart: its idf in the corpus.</param>
/// <param name="IsName">Whether it is part of a name; an answer about another name is no answer.</param>
/// <param name="IsKnown">Whether the corpus holds it, or a word that may stand for it.</param>
internal sealed record FocusTerm(string Stem, string Word, double Weight, bool IsName, bool IsKnown)
{
    /// <summary>The kind of number that it is; null where it is none.</summary>
    public NumberKind? Number { get; } = NumberKinds.Of(Word.ToLowerInvariant());

    /// <summary>Whether it turns the question round: "refused".</summary>
    public bool Negates { get; } = Negations.Holds(Stem);
}

/// <summary>Words of a source that may stand for words of the question: "Iraqi" for "Iraq", "IRGC" for four words.</summary>
/// <param name="Focus">Which focus terms it stands for.</param>
/// <param name="Stems">What stands in the source, one stem after the other.</param>
/// <param name="Strength">How surely it means the same, 0 to 1.</param>
internal sealed record Paraphrase(IReadOnlyList<int> Focus, IReadOnlyList<string> Stems, double Strength);

/// <summary>What part the thing asked for plays in the question's sentence.</summary>
internal enum QuestionForm
{
    /// <summary>It does something, or something is done to it: "who removed his sock", "who was assassinated".</summary>
    Subject,

    /// <summary>Somebody does something to it: "whom did Iran free", "who did she meet".</summary>
    Object,

    /// <summary>It holds a role: "who is the commander of the force".</summary>
    Role,

    /// <summary>The question names it and wants it described: "who is Vedant Patel".</summary>
    Description,
}
