using System.Globalization;
using ChatBot.Answers;
using ChatBot.Answers.Ranking;

namespace ChatBot.Tuning.Ranking;

/// <summary>Learns the weights of the ranking model from questions with known answers.</summary>
internal static class RankingCommand
{
    public const string Usage =
        "ranking --kind who|when|ask --set QUESTIONS CORPUS [--set …] [--most N]: prints weights, and figures of a cross-validation over documents";

    private const int Folds = 5;

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
        var weights = WeightTrainer.Train(questions);
        foreach (var feature in Enum.GetValues<Feature>())
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{feature}\t{weights[(int)feature]:0.00}"));
        }

        Report("all, trained on all", questions, questions.Select(q => q.Choose(weights)));
        return 0;
    }

    private static void CrossValidate(List<LabelledQuestion> questions)
    {
        var choices = new List<Choice>();
        var asked = new List<LabelledQuestion>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var weights = WeightTrainer.Train([.. questions.Where(q => q.Fold(Folds) != fold)]);
            var held = questions.Where(q => q.Fold(Folds) == fold).ToList();
            asked.AddRange(held);
            choices.AddRange(held.Select(q => q.Choose(weights)));
        }

        Report("cross-validated", asked, choices);
    }

    private static void Report(string name, IEnumerable<LabelledQuestion> questions, IEnumerable<Choice> choices)
    {
        foreach (var set in questions.Zip(choices).GroupBy(p => p.First.Set))
        {
            var answerable = set.Where(p => p.First.IsAnswerable).ToList();
            var unanswerable = set.Where(p => !p.First.IsAnswerable).ToList();
            var text = $"{name} {Path.GetFileName(set.Key)}: {set.Count()} questions";
            if (answerable.Count > 0)
            {
                text += Invariant($", right first {answerable.Average(p => p.Second.IsRight ? 1 : 0):0.000}, in three {answerable.Average(p => p.Second.InThree ? 1 : 0):0.000}, possible {answerable.Average(p => p.First.HasRight ? 1 : 0):0.000}");
            }

            Console.WriteLine(text);
            foreach (var threshold in (double[])[0.2, 0.3, 0.4, 0.5])
            {
                var refused = unanswerable.Count == 0 ? double.NaN : unanswerable.Average(p => p.Second.Score < threshold ? 1 : 0);
                var falsely = answerable.Count == 0 ? double.NaN : answerable.Average(p => p.Second.Score < threshold ? 1 : 0);
                Console.WriteLine(Invariant($"    at {threshold:0.0}: refused {refused:0.000}, falsely {falsely:0.000}"));
            }
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string? Value(string[] options, string name)
    {
        var at = Array.IndexOf(options, name);
        return at >= 0 && at + 1 < options.Length ? options[at + 1] : null;
    }
}
