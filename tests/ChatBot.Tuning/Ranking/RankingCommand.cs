using System.Globalization;
using ChatBot.Answers;

namespace ChatBot.Tuning.Ranking;

/// <summary>Learns the weights of the ranking and of the refusal from questions with known answers.</summary>
internal static class RankingCommand
{
    public const string Usage =
        "ranking --set QUESTIONS CORPUS [--set …] [--kind who|when|ask | --write FOLDER]: learns weights, prints figures of a cross-validation over documents, writes the tables";

    private const int Folds = 5;

    /// <summary>The share of the first set's answerable questions that may be refused; the threshold is set by it. Names and dates are more often wrong than sentences.</summary>
    private static double FalseRefusals(QuestionKind kind) => kind is QuestionKind.Ask ? 0.048 : 0.052;

    public static int Run(string[] options)
    {
        if (options.Contains("--kind") && options.Contains("--write"))
        {
            Console.Error.WriteLine("--write needs the weights of every kind: leave out --kind.");
            return 2;
        }

        QuestionKind[] kinds = Value(options, "--kind") is { } kind
            ? [Enum.Parse<QuestionKind>(kind, ignoreCase: true)]
            : [QuestionKind.Who, QuestionKind.When, QuestionKind.Ask];
        var questions = options.Index().Where(o => o.Item == "--set")
            .SelectMany(o => LabelledQuestions.Read(options[o.Index + 1], options[o.Index + 2], kinds))
            .ToList();
        var tables = new WeightTables();
        foreach (var each in kinds)
        {
            Console.WriteLine(each);
            Learn(each, [.. questions.Where(q => q.Kind == each)], tables);
        }

        if (Value(options, "--write") is { } folder)
        {
            tables.Write(folder);
        }

        return 0;
    }

    private static void Learn(QuestionKind kind, List<LabelledQuestion> questions, WeightTables tables)
    {
        CrossValidate(kind, questions);
        var (ranking, answerability) = Train(kind, questions);
        List<Choice> choices = [.. questions.Select(q => q.Choose(ranking))];
        var threshold = Report("trained on all", [.. choices.Select(c => (c, Likelihood(c, answerability)))]);
        tables.Add(kind, ranking, answerability, threshold);
    }

    private static void CrossValidate(QuestionKind kind, List<LabelledQuestion> questions)
    {
        var judged = new List<(Choice, double)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var learnt = questions.Where(q => q.Fold(Folds) != fold).ToList();
            var (ranking, answerability) = Train(kind, learnt);
            judged.AddRange(questions.Where(q => q.Fold(Folds) == fold)
                .Select(q => q.Choose(ranking)).Select(c => (c, Likelihood(c, answerability))));
        }

        Report("cross-validated", judged);
    }

    private static (double[] Ranking, double[] Answerability) Train(QuestionKind kind, List<LabelledQuestion> questions)
    {
        var ranking = WeightsByHand.Into("ranking", kind, RankingTrainer.Train(questions));
        var answerability = AnswerabilityTrainer.Train([.. questions.Select(q => q.Choose(ranking))]);

        return (ranking, WeightsByHand.Into("answerability", kind, answerability));
    }

    private static double Likelihood(Choice choice, double[] answerability) =>
        choice.Question.Candidates.Length == 0 ? 0 : Gradient.Logistic(Gradient.Dot(answerability, choice.Best));

    private static double Report(string name, List<(Choice Choice, double Likelihood)> judged)
    {
        var first = judged[0].Choice.Question.Set;
        var accepted = judged.Where(j => j.Choice.Question.Set == first && j.Choice.Question.IsAnswerable).Select(j => j.Likelihood).Order().ToList();
        var refused = (int)(accepted.Count * FalseRefusals(judged[0].Choice.Question.Kind));
        var threshold = (accepted[Math.Max(0, refused - 1)] + accepted[refused]) / 2; // midway, or else rounding the weights would move the nearest across
        Console.WriteLine(Invariant($"{name}; threshold {threshold:0.000}"));
        foreach (var set in judged.GroupBy(j => (Path.GetFileName(j.Choice.Question.Set), j.Choice.Question.IsAnswerable)))
        {
            Console.WriteLine(Invariant(
                $"  {set.Key}: {set.Count()} questions, right first {Share(set, j => j.Choice.IsRight)}, in three {Share(set, j => j.Choice.InThree)}, possible {Share(set, j => j.Choice.Question.HasRight)}, refused {Share(set, j => j.Likelihood < threshold)}; right and not refused: first {Share(set, j => j.Choice.IsRight && j.Likelihood >= threshold)}, in three {Share(set, j => j.Choice.InThree && j.Likelihood >= threshold)}"));
        }

        return threshold;
    }

    private static string Share<T>(IEnumerable<T> items, Func<T, bool> holds) => Invariant($"{items.Average(i => holds(i) ? 1 : 0):0.000}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string? Value(string[] options, string name)
    {
        var at = Array.IndexOf(options, name);
        return at >= 0 && at + 1 < options.Length ? options[at + 1] : null;
    }
}
