using System.Globalization;
using ChatBot.Language.Words;

namespace ChatBot.Language.Quotations.Speakers.Turns;

/// <summary>How often the same one went on speaking behind each kind of gap, and how often another took over.</summary>
internal sealed class TurnOrderTable
{
    private readonly Dictionary<(TurnGap Gap, SpeakerGround Ground), double> _weights = [];

    /// <param name="counts">How often the same one spoke behind a gap, and how often another, by what told the second speaker.</param>
    public TurnOrderTable(IEnumerable<(TurnGap Gap, SpeakerGround Ground, int Same, int Another)> counts)
    {
        foreach (var (gap, ground, same, another) in counts)
        {
            // ln((same + 1) / (another + 1)): nothing is impossible because it was not seen.
            _weights[(gap, ground)] = Math.Log((same + 1.0) / (another + 1.0));
        }
    }

    /// <summary>The table that the program comes with.</summary>
    public static TurnOrderTable Shipped { get; } = new(
        EmbeddedTable.Lines(typeof(TurnOrderTable), "turn-order.tsv")
            .Select(line => line.Split('\t'))
            .Select(row => (Enum.Parse<TurnGap>(row[0]), Enum.Parse<SpeakerGround>(row[1]), Number(row[2]), Number(row[3]))));

    /// <summary>How much speaks for the same one; below 0 where another is likelier, 0 where that is not known.</summary>
    public double this[TurnGap gap, SpeakerGround ground] => _weights.GetValueOrDefault((gap, Told(ground)));

    /// <summary>The ground without what was guessed: where no clause tells the speaker, it is somebody's turn.</summary>
    public static SpeakerGround Told(SpeakerGround ground) => ground is SpeakerGround.Told or SpeakerGround.Pronoun ? ground : SpeakerGround.Order;

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
