namespace ChatBot.Language.Quotations.Speakers.Turns;

/// <summary>Tells what is said from what is told while a text is read from front to back.</summary>
internal struct TurnCursor(IReadOnlyList<Turn> turns, int first = 0)
{
    private int _next = first;

    /// <summary>The turn whose words stand at a position, never one before the last; null where the story tells.</summary>
    public Turn? Over(int position)
    {
        while (_next < turns.Count && turns[_next].Stretch.Span.End <= position)
        {
            _next++;
        }

        return _next < turns.Count && turns[_next].Stretch.Span.Start <= position ? turns[_next] : null;
    }
}
