namespace ChatBot.Commands.Evaluation.Ranking;

/// <summary>A question and how well each document answers it.</summary>
/// <param name="Question">What is asked.</param>
/// <param name="Relevant">By document id; 1 is hardly relevant and more is better. A document that is not named is not relevant.</param>
internal sealed record GradedQuery(string Question, IReadOnlyDictionary<string, int> Relevant)
{
    public const string Form = "{\"question\", \"relevant\": {\"document id\": grade}} with a grade above 0";

    public bool IsComplete => this is { Question: not null, Relevant: not null } && Relevant.Values.Any(grade => grade > 0);
}
