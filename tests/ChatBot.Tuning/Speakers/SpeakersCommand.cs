using System.Globalization;
using ChatBot.Commands.Evaluation.Quotations;
using ChatBot.Commands.Evaluation.Spans;
using ChatBot.Language.Quotations.Speakers.Turns;

namespace ChatBot.Tuning.Speakers;

/// <summary>Counts who speaks after whom in texts whose quotations have known speakers.</summary>
internal static class SpeakersCommand
{
    public const string Usage =
        "speakers QUOTATIONS FILE: counts who speaks after whom, prints a cross-validation over texts, writes the engine's table";

    private const int Folds = 5;
    private const int Seeds = 5;

    public static int Run(string[] options)
    {
        var lines = GoldFile.Read<GoldQuotations>(options[0], line => line.IsComplete, GoldQuotations.Form);
        var conversations = GoldConversation.Read(lines);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var (right, all) = CrossValidate(conversations, new Random(seed));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {right} of {all} speakers right, {(double)right / all:F3}"));
        }

        Write(options[1], Count(conversations), conversations.Count);
        return 0;
    }

    private static (int Right, int All) CrossValidate(IReadOnlyList<GoldConversation> conversations, Random random)
    {
        var (right, all) = (0, 0);
        GoldConversation[] order = [.. conversations];
        random.Shuffle(order);
        for (var fold = 0; fold < Folds; fold++)
        {
            var table = new TurnOrderTable(Count(order.Where((_, i) => i % Folds != fold)));
            foreach (var (same, named) in order.Where((_, i) => i % Folds == fold).Select(c => c.SpeakersRight(table)))
            {
                (right, all) = (right + same, all + named);
            }
        }

        return (right, all);
    }

    private static IEnumerable<(TurnGap Gap, SpeakerGround Ground, int Same, int Another)> Count(IEnumerable<GoldConversation> conversations) =>
        conversations.SelectMany(c => c.Followings())
            .GroupBy(f => (f.Gap, f.Ground))
            .OrderBy(g => g.Key)
            .Select(g => (g.Key.Gap, g.Key.Ground, g.Count(f => f.IsSame), g.Count(f => !f.IsSame)));

    private static void Write(string path, IEnumerable<(TurnGap Gap, SpeakerGround Ground, int Same, int Another)> counts, int texts)
    {
        using var output = new StreamWriter(path) { NewLine = "\n" };
        output.WriteLine("# What stands between two quotations of a text whose lines are sentences, what tells the speaker of the second (Order:");
        output.WriteLine("# nothing), how often the same one spoke both, and how often another the second.");
        output.WriteLine("# Written by `dotnet run --project tests/ChatBot.Tuning -- speakers`; counted on the openings of");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"# {texts} novels in LitBank (Bamman et al. 2020, CC BY 4.0)."));
        foreach (var (gap, ground, same, another) in counts)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{gap}\t{ground}\t{same}\t{another}"));
        }
    }
}
