using ChatBot.Commands.Evaluation.Spans;

namespace ChatBot.Commands.Evaluation.Names;

public sealed class NameMeasureTests
{
    [Fact]
    public void Place_and_type_must_agree_and_other_types_do_not_count()
    {
        const string Text = "Ana Ruiz of Acme read Emma in Oslo";
        var gold = new GoldNames("1", Text, Text.Split(' '), ["B-PER", "I-PER", "O", "B-ORG", "O", "B-WORK", "O", "B-LOC"]);

        // One is cut short, one is of another type, one is right, and one is of a type that is left out.
        var report = NameMeasure.Compare([(gold, Annotated.Names(Text, ("Ana", "PER"), ("Acme", "LOC"), ("Oslo", "LOC"), ("Emma", "MISC")))]);

        Assert.Equal(new SpanScore(Gold: 1, Found: 1, Right: 0), report.Scores["PER"]);
        Assert.Equal(new SpanScore(Gold: 1, Found: 0, Right: 0), report.Scores["ORG"]);
        Assert.Equal(new SpanScore(Gold: 1, Found: 2, Right: 1), report.Scores["LOC"]);
        Assert.Equal(new SpanScore(Gold: 3, Found: 3, Right: 1), report.Scores["all"]);
    }
}
