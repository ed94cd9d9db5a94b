using System.Globalization;
using ChatBot.Answers;
using ChatBot.Answers.Ranking;

namespace ChatBot.Tuning.Ranking;

/// <summary>Learns the weights of the ranking and of the refusal from questions with known answers.</summary>
internal static class RankingCommand
{
    public const string Usage =
        "ranking --kind who|when|ask --set QUESTIONS CORPUS [--set …] [--most N]: prints weights, and figures of a cross-validation over documents";

    private const int Folds = 5;

    /// <summary>The share of the first set's answerable questions that may be refused; the threshold is set by it.</summary>
    private const double FalseRefusals = 0.075;

    public static int Run(string[] options)
    {
        var kind = Enum.Parse<QuestionKind>(Value(options, "--kind") ?? "who", ignoreCase: true);
        var most = int.Parse(Value(options, "--most") ?? "100000", CultureInfo.InvariantCulture);
        var questions = new List<LabelledQuestion>();
        for (var i = 0; i < options.Length; i++)
        {
            if (options[i] == "--set")
            {
                questions.AddRange(LabelledQuestions.Read(options[i + 1], options[i + 2], kind, most));
            }
        }

        CrossValidate(questions);
        var ranking = RankingTrainer.Train(questions);
        List<Choice> choices = [.. questions.Select(q => q.Choose(ranking))];
        var answerability = AnswerabilityTrainer.Train(choices);
        Console.WriteLine("feature\tranking\tanswerability");
        foreach (var feature in Enum.GetValues<Feature>())
        {
            Console.WriteLine(Invariant($"{feature}\t{ranking[(int)feature]:0.00}\t{answerability[(int)feature]:0.00}"));
        }

        Report("trained on all", [.. choices.Select(c => (c, Likelihood(c, answerability)))]);
        return 0;
    }

    private static void CrossValidate(List<LabelledQuestion> questions)
    {
        var judged = new List<(Choice, double)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var learnt = questions.Where(q => q.Fold(Folds) != fold).ToList();
            var ranking = RankingTrainer.Train(learnt);
            var answerability = AnswerabilityTrainer.Train([.. learnt.Select(q => q.Choose(ranking))]);
            judged.AddRange(questions.Where(q => q.Fold(Folds) == fold)
                .Select(q => q.Choose(ranking)).Select(c => (c, Likelihood(c, answerability))));
        }

        Report("cross-validated", judged);
    }

    private static double Likelihood(Choice choice, double[] answerability) =>
        choice.Question.Candidates.Length == 0 ? 0 : Gradient.Logistic(Gradient.Dot(answerability, choice.Best));

    private static void Report(string name, List<(Choice Choice, double Likelihood)> judged)
    {
        var first = judged[0].Choice.Question.Set;
        var accepted = judged.Where(j => j.Choice.Question.Set == first && j.Choice.Question.IsAnswerable).Select(j => j.Likelihood).Order().ToList();
        var threshold = accepted[(int)(accepted.Count * FalseRefusals)];
        Console.WriteLine(Invariant($"{name}; threshold {threshold:0.000}"));
        foreach (var set in judged.GroupBy(j => (Path.GetFileName(j.Choice.Question.Set), j.Choice.Question.IsAnswerable)))
        {
            Console.WriteLine(Invariant(
                $"  {set.Key}: {set.Count()} questions, right first {set.Average(j => j.Choice.IsRight ? 1 : 0):0.000}, in three {set.Average(j => j.Choice.InThree ? 1 : 0):0.000}, possible {set.Average(j => j.Choice.Question.HasRight ? 1 : 0):0.000}, refused {set.Average(j => j.Likelihood < threshold ? 1 : 0):0.000}"));
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string? Value(string[] options, string name)
    {
        var at = Array.IndexOf(options, name);
        return at >= 0 && at + 1 < options.Length ? options[at + 1] : null;
    }
}
