namespace ChatBot.Language.Quotations.Speakers;

/// <summary>What the order of turns says: people take turns, and a third one seldom breaks in.</summary>
internal sealed class TurnOrder(SpokenText text)
{
    private const double Never = -1e9;
    private const double SameAtOnce = -2.5;
    private const double SameInNewParagraph = -1.5;
    private const double SameInParagraph = 2.5;
    private const double SameBehindQuestion = -0.8;
    private const double SameBehindClause = 0.4;
    private const double SameBehindShout = 1;
    private const double SameButToldAnew = -0.3;
    private const double SameBehindStory = -0.5;
    private const double BackAgain = 0.8;

    /// <summary>How much speaks for <paramref name="now"/> after <paramref name="last"/> in turn number <paramref name="index"/>.</summary>
    public double Of(IReadOnlyList<Turn> turns, int index, Person? last, Person? now)
    {
        var isSame = ReferenceEquals(last, now);
        if (turns[index].Ground == SpeakerGround.GoesOn)
        {
            return isSame ? 0 : Never;
        }

        return isSame && now is not null ? Same(turns[index - 1], turns[index]) : 0;
    }

    /// <summary>How much speaks for <paramref name="now"/> after two others.</summary>
    public static double OfReturn(Person? earlier, Person? last, Person? now) =>
        now is not null && ReferenceEquals(earlier, now) && !ReferenceEquals(last, now) ? BackAgain : 0;

    private double Same(Turn before, Turn turn)
    {
        if (before.Stretch.Paragraph == turn.Stretch.Paragraph)
        {
            return SameInParagraph;
        }

        var told = text.Text.AsSpan(before.Stretch.Span.End, turn.Stretch.Span.Start - before.Stretch.Span.End);
        if (told.IsWhiteSpace())
        {
            return SameAtOnce;
        }

        if (!text.HasSentencePerLine)
        {
            return SameInNewParagraph;
        }

        return Behind(before, turn) + (turn.Ground is SpeakerGround.Told or SpeakerGround.Pronoun ? SameButToldAnew : 0);
    }

    private double Behind(Turn before, Turn turn)
    {
        var sentences = text.SentenceAt(turn.Stretch.Span.Start) - text.SentenceAt(before.Stretch.Span.End);
        if (sentences > 1 || before.After is null)
        {
            return SameBehindStory;
        }

        return before.Stretch.Inner.In(text.Text).TrimEnd() switch
        {
            [.., '?'] => SameBehindQuestion,
            [.., '!'] => SameBehindShout,
            _ => SameBehindClause,
        };
    }
}
