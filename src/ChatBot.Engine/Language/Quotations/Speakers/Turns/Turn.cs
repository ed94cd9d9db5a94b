using ChatBot.Language.Quotations.Clauses;
using ChatBot.Language.Quotations.Marks;

namespace ChatBot.Language.Quotations.Speakers.Turns;

/// <summary>A quotation in the course of a conversation.</summary>
/// <param name="Stretch">The quoted words.</param>
/// <param name="Person">Who speaks; null where it is unclear.</param>
/// <param name="After">The reporting clause behind it, if there is one.</param>
/// <param name="Ground">Why it is this person.</param>
internal sealed record Turn(QuotedStretch Stretch, Person? Person, ReportingClause? After, SpeakerGround Ground);

/// <summary>Why somebody is taken for the speaker, from the surest to the weakest.</summary>
internal enum SpeakerGround
{
    /// <summary>A clause names or describes the speaker: "said Mary", "said the old man".</summary>
    Told,

    /// <summary>The quotation before goes on.</summary>
    GoesOn,

    /// <summary>A clause has a pronoun: "she said".</summary>
    Pronoun,

    /// <summary>Somebody acts in the sentence before: "Mary stood up."</summary>
    Deed,

    /// <summary>It is this one's turn, or nobody's.</summary>
    Order,
}

/// <summary>Somebody who speaks or is spoken of.</summary>
/// <param name="Mention">The words that stand for the person here.</param>
/// <param name="FullName">The fullest words for the person anywhere in the text.</param>
/// <param name="Gender">Male, female, or none if nothing tells.</param>
internal sealed record Person(TextSpan Mention, TextSpan FullName, WordRoles Gender)
{
    /// <summary>Whether both are the same, going by the words of their full names.</summary>
    public bool Is(Person other, string text) =>
        FullName.In(text).Equals(other.FullName.In(text), StringComparison.OrdinalIgnoreCase);
}
