using System.Text.Json;
using ChatBot.Answers;
using ChatBot.Documents;
using ChatBot.Language;
using ChatBot.Support;

namespace ChatBot.Commands.Evaluation;

public sealed class GraderTests
{
    public static TheoryData<string, string, string[]> Cases => MarkdownCases.Load("Commands/Evaluation/Grader.cases.md");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Grades_as_written_in_the_cases_file(string because, string questionAndAnswer, string[] verdict)
    {
        var lines = questionAndAnswer.Split('\n').Select(l => JsonDocument.Parse(l).RootElement).ToList();
        var question = Question(lines[0]);
        var grader = new Grader(question, QuestionFile.ToQuestion(question).Kind);

        Assert.True(grader.IsRight(Answer(lines[1])) == (verdict is ["right"]), because);
    }

    [Fact]
    public void Evidence_is_a_passage_of_the_named_document_that_holds_the_words()
    {
        var grader = new Grader(new EvalQuestion("1", "ask", "Why?", ["pump"], Document: "a", Evidence: "a broken pump"), QuestionKind.Ask);

        Assert.True(grader.IsEvidence("a", "It was the broken pump."));
        Assert.False(grader.IsEvidence("a", "It was the pump."));
        Assert.False(grader.IsEvidence("b", "It was the broken pump."));
    }

    private static EvalQuestion Question(JsonElement line) => new(
        "1",
        Text(line, "command")!,
        "…",
        Texts(line, "answers") ?? [],
        Texts(line, "values"),
        Text(line, "document"),
        null,
        Text(line, "speaker"));

    private static Answer Answer(JsonElement line)
    {
        var snippet = Text(line, "snippet") ?? Text(line, "text")!;
        var whole = new TextSpan(0, snippet.Length);
        var source = new Document(Text(line, "document") ?? "a", "Title", snippet);
        var citation = new Citation(source, new Passage(1, whole, PassageKind.Body), whole, whole);

        return new Answer(AnswerKind.Sentence, Text(line, "text")!, 1, [citation])
        {
            Value = Text(line, "value"),
            Speaker = Text(line, "speaker"),
        };
    }

    private static string? Text(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string[]? Texts(JsonElement line, string name) =>
        line.TryGetProperty(name, out var values) ? [.. values.EnumerateArray().Select(v => v.GetString()!)] : null;
}
