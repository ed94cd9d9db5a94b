using ChatBot.Commands.Evaluation.Quotations;
using ChatBot.Language;
using ChatBot.Language.Names;
using ChatBot.Language.Quotations;
using ChatBot.Language.Quotations.Speakers.Turns;

namespace ChatBot.Tuning.Speakers;

/// <summary>A text, and who speaks its quotations.</summary>
internal sealed class GoldConversation
{
    private readonly SegmentedText _text;
    private readonly IReadOnlyList<Name> _names;
    private readonly Dictionary<TextSpan, string> _speakers = [];

    private GoldConversation(SegmentedText text, IReadOnlyList<Name> names, GoldQuotations gold)
    {
        (_text, _names) = (text, names);
        var points = new CodePoints(gold.Text);
        foreach (var quote in gold.Quotes.Where(q => !string.IsNullOrWhiteSpace(q.Speaker)))
        {
            _speakers.TryAdd(TextSpan.FromBounds(points.ToCodeUnit(quote.Start), points.ToCodeUnit(quote.End)), quote.Speaker!);
        }
    }

    public static IReadOnlyList<GoldConversation> Read(IReadOnlyList<GoldQuotations> lines)
    {
        List<SegmentedText> texts = [.. lines.Select(line => SegmentedText.From(line.Text))];
        var annotations = TextAnnotator.Annotate([.. texts.Select(text => new DatedText(text, null))]);
        return [.. lines.Select((line, i) => new GoldConversation(texts[i], annotations[i].Names, line))];
    }

    /// <summary>For each two quotations in a row whose speakers are known, what stands between them and whether one spoke both.</summary>
    public IEnumerable<(TurnGap Gap, SpeakerGround Ground, bool IsSame)> Followings()
    {
        if (QuotationFinder.Open(_text, _names, TurnOrderTable.Shipped) is not { } reader)
        {
            yield break;
        }

        reader.Read();
        for (var i = 1; i < reader.Turns.Count; i++)
        {
            var (before, turn) = (reader.Turns[i - 1], reader.Turns[i]);
            if (reader.Text.HasSentencePerLine && turn.Ground != SpeakerGround.GoesOn && before.Stretch.Paragraph != turn.Stretch.Paragraph
                && reader.Text.ParagraphsBetween(before.Stretch, turn.Stretch) <= Dialogue.FarthestTurn
                && _speakers.TryGetValue(before.Stretch.Span, out var first) && _speakers.TryGetValue(turn.Stretch.Span, out var second))
            {
                yield return (TurnGaps.Between(reader.Text, before, turn), TurnOrderTable.Told(turn.Ground), first == second);
            }
        }
    }

    /// <summary>How many of the quotations found have the right speaker by the measure of <c>eval quotations</c>, with a table to try.</summary>
    public (int Right, int All) SpeakersRight(TurnOrderTable table)
    {
        var found = QuotationFinder.Open(_text, _names, table)?.Read() ?? [];
        var known = found.Where(q => _speakers.ContainsKey(q.Span)).ToList();
        return (known.Count(q => SameSpeaker.Is(_speakers[q.Span], q.Speaker?.FullName.In(_text.Text).ToString())), known.Count);
    }
}
