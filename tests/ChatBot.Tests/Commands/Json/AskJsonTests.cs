using ChatBot.Answers;
using ChatBot.Documents;
using ChatBot.Language;
using ChatBot.Language.Dates;

namespace ChatBot.Commands.Json;

/// <summary>The shape that other programs read; a change here breaks them.</summary>
public sealed class AskJsonTests
{
    private static readonly Document Source = new(
        "tides", "Tide & time", "The gate “shut” in June.", new PartialDate(2031, 9, 24), new Uri("https://example.org/tides"));

    [Fact]
    public void An_answer_is_written_with_its_citation()
    {
        var body = new TextSpan(0, Source.Text.Length);
        var citation = new Citation(Source, new Passage(1, body, PassageKind.Body), body, new TextSpan(19, 4));
        var answer = new Answer(AnswerKind.Date, "June", 7.5, [citation])
        {
            Value = "2031-06",
            Anchor = new DateAnchor(new PartialDate(2031, 9, 24), "the last June before the article"),
        };

        AssertWritten(
            new Question(QuestionKind.When, "did the gate shut?"),
            new Finding.Answered([answer]),
            """
            {"command":"when","text":"did the gate shut?","status":"answered",
            "answers":[{"text":"June","kind":"date","value":"2031-06",
            "anchor":{"date":"2031-09-24","rule":"the last June before the article"},
            "citations":[{"document":"tides","title":"Tide & time","date":"2031-09-24","passage":1,"start":0,"length":24,
            "snippet":"The gate “shut” in June.","url":"https://example.org/tides"}]}],
            "elapsedMs":1.5}
            """);
    }

    [Fact]
    public void Not_found_is_written_with_its_reason()
    {
        AssertWritten(
            new Question(QuestionKind.Who, "shut it?"),
            new Finding.NotFound("No document says who.", ["shut"], []),
            """
            {"command":"who","text":"shut it?","status":"notFound","answers":[],"reason":"No document says who.","elapsedMs":1.5}
            """);
    }

    private static void AssertWritten(Question question, Finding finding, string json)
    {
        var written = CommandJson.Write(new Asking(question, finding, TimeSpan.FromMilliseconds(1.5)).ToJson());

        Assert.Equal(json.ReplaceLineEndings(""), written);
    }
}
