using ChatBot.Language.Quotations.Clauses;
using ChatBot.Language.Quotations.Marks;

namespace ChatBot.Language.Quotations.Speakers;

/// <summary>A quotation in the course of a conversation.</summary>
/// <param name="Stretch">The quoted words.</param>
/// <param name="Person">Who speaks; null where it is unclear.</param>
/// <param name="After">The reporting clause behind it, if there is one.</param>
internal sealed record Turn(QuotedStretch Stretch, Person? Person, ReportingClause? After);

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
