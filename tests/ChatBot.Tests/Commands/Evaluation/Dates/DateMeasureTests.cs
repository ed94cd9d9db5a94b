using ChatBot.Commands.Evaluation.Spans;

namespace ChatBot.Commands.Evaluation.Dates;

public sealed class DateMeasureTests
{
    private const string Text = "In June 2021, for two days, and again the week before.";

    [Fact]
    public void A_value_is_right_only_where_the_span_is()
    {
        var report = DateMeasure.Compare([(
            Gold(("June 2021", "DATE", "2021-06-01/2021-06-30"), ("the week before", "DATE", "2021-05")),
            Annotated.Dates(Text, ("In June", "DATE", "2021-06"), ("2021", "DATE", "2021"), ("week", "DATE", "2020")))]);

        Assert.Equal(new SpanScore(Gold: 2, Found: 3, Right: 2), report.Scores["spans"]);
        Assert.Equal(new SpanScore(Gold: 2, Found: 3, Right: 1), report.Scores["values"]);
        Assert.Equal(new Share(0, 1), report.Shares!["textsRight"]);
    }

    [Fact]
    public void Of_several_that_overlap_the_longest_stretch_counts()
    {
        var report = DateMeasure.Compare([(Gold(("June 2021", "DATE", "2021-06")), Annotated.Dates(Text, ("In J", "DATE", "1999"), ("une 2021", "DATE", "2021-06")))]);

        Assert.Equal(1, report.Scores["values"].Right);
    }

    [Fact]
    public void A_length_of_time_does_not_count_unless_some_are_annotated()
    {
        var found = Annotated.Dates(Text, ("June 2021", "DATE", "2021-06"), ("two days", "DURATION", "P2D"));

        var without = DateMeasure.Compare([(Gold(("June 2021", "DATE", "2021-06")), found)]);
        var with = DateMeasure.Compare([(Gold(("June 2021", "DATE", "2021-06"), ("two days", "duration", "P2D")), found)]);

        Assert.Equal(new SpanScore(1, 1, 1), without.Scores["values"]);
        Assert.Equal(new SpanScore(2, 2, 2), with.Scores["values"]);
    }

    [Fact]
    public void A_text_that_expects_nothing_is_right_when_nothing_is_found()
    {
        var report = DateMeasure.Compare([(Gold(), Annotated.Dates(Text)), (Gold(), Annotated.Dates(Text, ("June", "DATE", null)))]);

        Assert.Equal(new Share(1, 2), report.Shares!["textsRight"]);
    }

    private static GoldDates Gold(params (string Words, string Type, string Value)[] dates) => new("1", Text, null, [.. dates.Select(d =>
        new GoldDate(Text.IndexOf(d.Words, StringComparison.Ordinal), Text.IndexOf(d.Words, StringComparison.Ordinal) + d.Words.Length, d.Type, d.Value))]);
}
