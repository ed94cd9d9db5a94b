namespace ChatBot.Language.Quotations.Speakers.Turns;

/// <summary>What stands between two quotations of a text whose lines are sentences, so that nothing but this tells whether the same one goes on.</summary>
internal enum TurnGap
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>The clause of the first, which asks something.</summary>
    ClauseOfQuestion,

    /// <summary>The clause of the first.</summary>
    Clause,

    /// <summary>The clause of the first, and other sentences.</summary>
    ClauseAndStory,

    /// <summary>Other sentences alone.</summary>
    Story,
}

/// <summary>Tells what stands between quotations.</summary>
internal static class TurnGaps
{
    public static TurnGap Between(SpokenText text, Turn before, Turn turn)
    {
        var (start, end) = (text.TokenAt(before.Stretch.Span.End), text.TokenAt(turn.Stretch.Span.Start));
        if (start >= end)
        {
            return TurnGap.Nothing;
        }

        if (before.After is not { } clause)
        {
            return TurnGap.Story;
        }

        return !EndsWithSentence(text, clause.End, end) ? TurnGap.ClauseAndStory
            : before.Stretch.Inner.In(text.Text).TrimEnd().EndsWith('?') ? TurnGap.ClauseOfQuestion
            : TurnGap.Clause;
    }

    // Whether nothing follows the sentence of the clause.
    private static bool EndsWithSentence(SpokenText text, int clause, int end)
    {
        var at = clause;
        while (at < end && !text.EndsSentence(at))
        {
            at++;
        }

        return at + 1 >= end;
    }
}
