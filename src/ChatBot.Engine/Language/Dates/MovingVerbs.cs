using System.Collections.Frozen;

namespace ChatBot.Language.Dates;

/// <summary>Verbs that move something from one date to another: "postponed from 12 May to 23 June", "put off until June".</summary>
internal static class MovingVerbs
{
    private static readonly FrozenSet<string> Forms =
        ("adjourn adjourned bring bringing brought change changed changing defer deferred delay delayed delaying extend extended extending move moved moves moving"
        + " postpone postponed postpones postponing push pushed pushing put putting reschedule rescheduled rescheduling shift shifted shifting slid slide slip slipped slipping slips")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a word is a form of one of them.</summary>
    public static bool Contain(ReadOnlySpan<char> word) => Forms.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
