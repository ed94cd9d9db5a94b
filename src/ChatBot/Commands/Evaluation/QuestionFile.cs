using ChatBot.Answers;
using ChatBot.Commands.Json;

namespace ChatBot.Commands.Evaluation;

/// <summary>Reads question files.</summary>
internal static class QuestionFile
{
    /// <summary>The questions in the file's order; a line that is none stops the reading, because figures over a part would mislead.</summary>
    public static IReadOnlyList<EvalQuestion> Read(string path)
    {
        var questions = JsonLines.Read<EvalQuestion>(path, IsComplete, "{\"id\", \"command\", \"text\", \"answers\": […]}").ToList();

        return questions.Count > 0
            ? questions
            : throw new CurableException($"{path} holds no question. Write one a line: {{\"id\", \"command\", \"text\", \"answers\": […]}}.");
    }

    /// <summary>The question that a line asks.</summary>
    public static Question ToQuestion(EvalQuestion line) => new(KindOf(line.Command), line.Text);

    private static bool IsComplete(EvalQuestion line) =>
        line is { Id: not null, Text: not null, Answers: not null } && Enum.TryParse<QuestionKind>(line.Command, ignoreCase: true, out _);

    private static QuestionKind KindOf(string command) => Enum.Parse<QuestionKind>(command, ignoreCase: true);
}
