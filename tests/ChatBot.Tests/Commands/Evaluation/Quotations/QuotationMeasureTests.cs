using ChatBot.Commands.Evaluation.Spans;

namespace ChatBot.Commands.Evaluation.Quotations;

public sealed class QuotationMeasureTests
{
    [Fact]
    public void Places_are_counted_in_code_points()
    {
        const string Text = "😀 “No,” said Ana Ruiz. “Yes,” he said.";

        // “No,” stands at code points 2 to 7, though at code units 3 to 8.
        var report = QuotationMeasure.Compare([(
            new GoldQuotations("1", Text, [new GoldQuotation(2, 7, "Captain Ruiz"), new GoldQuotation(23, 29, "Bo")]),
            Annotated.Quotations(Text, ("“No,”", "Ana Ruiz"), ("“Yes,”", null)))]);

        Assert.Equal(new SpanScore(Gold: 2, Found: 2, Right: 2), report.Scores["quotations"]);
        Assert.Equal(new Share(1, 2), report.Shares!["speakersRight"]);
    }

    [Fact]
    public void A_speaker_counts_only_for_a_quotation_found_that_names_one()
    {
        const string Text = "“No.” “Yes.”";

        var report = QuotationMeasure.Compare([(
            new GoldQuotations("1", Text, [new GoldQuotation(0, 5), new GoldQuotation(6, 11, "Bo")]),
            Annotated.Quotations(Text, ("“No.”", "Bo")))]);

        Assert.Equal(new SpanScore(Gold: 2, Found: 1, Right: 1), report.Scores["quotations"]);
        Assert.Equal(new Share(0, 0), report.Shares!["speakersRight"]);
    }

    [Theory]
    [InlineData("Ana Ruiz", "ana ruiz", true)]
    [InlineData("Ana Ruiz", "Ruiz", true)]
    [InlineData("Ana", "Ana Ruiz", true)]
    [InlineData("Captain Ruiz", "Ana Ruiz", true)]
    [InlineData("Ana Ruiz", "Ana Orr", false)]
    [InlineData("Ana", "Anabel", false)]
    [InlineData("Ana", null, false)]
    [InlineData("the", "the", false)] // no word is left to compare
    public void A_speaker_may_be_named_in_several_ways(string gold, string? found, bool isSame) => Assert.Equal(isSame, SameSpeaker.Is(gold, found));
}
