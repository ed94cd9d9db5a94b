using ChatBot.Commands.Evaluation.Spans;

namespace ChatBot.Commands.Evaluation.Sentences;

public sealed class SentenceMeasureTests
{
    [Fact]
    public void A_sentence_is_right_where_both_ends_are()
    {
        const string Text = "It rained.  Mr. Orr\nleft. Why?";

        var report = SentenceMeasure.Compare([
            (new GoldSentences("1", Text, ["It rained.", "Mr. Orr left.", "Why?"]), Annotated.Sentences(Text, "It rained.", "Mr.", "Orr\nleft.", "Why?")),
            (new GoldSentences("2", Text, ["It rained.", "Mr. Orr left.", "Why?"]), Annotated.Sentences(Text, "It rained.", "Mr. Orr\nleft.", "Why?")),
        ]);

        Assert.Equal(new SpanScore(Gold: 6, Found: 7, Right: 5), report.Scores["sentences"]);
        Assert.Equal(new Share(1, 2), report.Shares!["textsRight"]);
    }

    [Fact]
    public void A_gold_sentence_that_the_text_does_not_hold_counts_as_missed()
    {
        var report = SentenceMeasure.Compare([(new GoldSentences("1", "It\nrained.", ["It poured."]), Annotated.Sentences("It\nrained.", "It\nrained."))]);

        Assert.Equal(new SpanScore(Gold: 1, Found: 1, Right: 0), report.Scores["sentences"]);
    }
}
