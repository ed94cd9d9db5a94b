namespace ChatBot.Commands.Evaluation;

/// <summary>One line of a question file.</summary>
/// <param name="Id">Names it in the output.</param>
/// <param name="Command">who, when, where, quote or ask.</param>
/// <param name="Text">The words after the command.</param>
/// <param name="Answers">Any of these is right; none at all means that the bot must say "not found".</param>
/// <param name="Values">A date's right values, in EDTF.</param>
/// <param name="Document">The document that must be cited.</param>
/// <param name="Evidence">Words that the cited passage must hold.</param>
/// <param name="Speaker">Who must be named as the speaker.</param>
internal sealed record EvalQuestion(
    string Id,
    string Command,
    string Text,
    IReadOnlyList<string> Answers,
    IReadOnlyList<string>? Values = null,
    string? Document = null,
    string? Evidence = null,
    string? Speaker = null)
{
    /// <summary>Whether the corpus answers it.</summary>
    public bool IsAnswerable => Answers.Count > 0;
}
