using System.Collections.Frozen;

namespace ChatBot.Language.Quotations.Speakers.Turns;

/// <summary>What the order of turns says: people take turns, and a third one seldom breaks in.</summary>
/// <remarks>A new paragraph is a new speaker's; where lines are sentences, and so nothing tells paragraphs, a table of counts says what is likely.</remarks>
internal sealed class TurnOrder(SpokenText text, TurnOrderTable table)
{
    private const double SameInParagraph = 2.5;
    private const double SameInNewParagraph = -1.5;
    private const double SameInNewParagraphAtOnce = -2.5;
    private const double BackAgain = 0.8;
    private const double SameAnswers = -2;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AnswerWords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "yes", "no", "nay", "aye", "ay", "oh", "ah", "well", "precisely", "exactly", "quite", "indeed", "certainly", "nonsense", "true", "right", "really", "perhaps", "never", "thanks")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How much speaks for whoever spoke last in turn number <paramref name="index"/>.</summary>
    public double OfSame(IReadOnlyList<Turn> turns, int index)
    {
        var (before, turn) = (turns[index - 1], turns[index]);
        if (turn.Ground == SpeakerGround.GoesOn)
        {
            return 0;
        }

        if (before.Stretch.Paragraph == turn.Stretch.Paragraph)
        {
            return SameInParagraph;
        }

        var gap = TurnGaps.Between(text, before, turn);
        return (Answers(turn) ? SameAnswers : 0)
            + (text.HasSentencePerLine ? table[gap, turn.Ground] : gap == TurnGap.Nothing ? SameInNewParagraphAtOnce : SameInNewParagraph);
    }

    // "Yes.", "Precisely." follow somebody else's words; "hey" and "why", which are cries as well, need not.
    private bool Answers(Turn turn) => turn.Ground != SpeakerGround.Pronoun && AnswerWords.Contains(text.Word(text.TokenAt(turn.Stretch.Inner.Start)));

    /// <summary>How much speaks for <paramref name="now"/> after two others.</summary>
    public static double OfReturn(Person? earlier, Person? last, Person? now) =>
        now is not null && ReferenceEquals(earlier, now) && !ReferenceEquals(last, now) ? BackAgain : 0;
}
