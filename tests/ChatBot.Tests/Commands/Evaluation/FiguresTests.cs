using ChatBot.Answers;

namespace ChatBot.Commands.Evaluation;

public sealed class FiguresTests
{
    [Fact]
    public void Rates_agree_with_those_worked_by_hand()
    {
        var figures = Figures.Of([
            Graded(rightRank: 1, evidenceRank: 2, f1: 1),
            Graded(rightRank: 3, evidenceRank: 7, f1: 0.5),
            Graded(rightRank: null, evidenceRank: null, f1: 0, isRefused: true),
            Graded(isAnswerable: false, isRefused: true),
            Graded(isAnswerable: false),
        ]);

        Assert.Equal((5, 3, 2), (figures.Questions, figures.Answerable, figures.Unanswerable));
        Assert.Equal(0.3333, figures.CorrectAt1); // 1 of 3
        Assert.Equal(0.6667, figures.CorrectAt3); // 2 of 3
        Assert.Equal(0.5, figures.F1); // (1 + 0.5 + 0) / 3
        Assert.Equal(0, figures.PassageHitAt1);
        Assert.Equal(0.3333, figures.PassageHitAt5); // only the first lies within five
        Assert.Equal(0.2143, figures.MrrAt10); // (1/2 + 1/7 + 0) / 3
        Assert.Equal(0.3333, figures.FalseRefusals);
        Assert.Equal(0.5, figures.Refused);
    }

    [Fact]
    public void A_rate_over_no_question_is_none()
    {
        var figures = Figures.Of([Graded(isAnswerable: false, isRefused: true)]);

        Assert.Null(figures.CorrectAt1);
        Assert.Equal(1, figures.Refused);
    }

    [Fact]
    public void A_percentile_is_the_nearest_rank()
    {
        var latency = Latency.Of([.. Enumerable.Range(1, 10).Reverse().Select(ms => TimeSpan.FromMilliseconds(ms))]);

        // of ten times, half do not exceed the 5th; 95 % and 99 % only the 10th
        Assert.Equal(new Latency(5, 10, 10), latency);
    }

    private static GradedQuestion Graded(
        bool isAnswerable = true,
        int? rightRank = null,
        int? evidenceRank = null,
        double f1 = 0,
        bool isRefused = false)
    {
        var question = new EvalQuestion("1", "who", "…", isAnswerable ? ["gold"] : [], Document: "a");
        Finding finding = isRefused ? new Finding.NotFound("Because.", [], []) : new Finding.Answered([]);

        return new GradedQuestion(question, new Asking(new Question(QuestionKind.Who, "…"), finding, TimeSpan.Zero), rightRank, 0, f1, evidenceRank);
    }
}
