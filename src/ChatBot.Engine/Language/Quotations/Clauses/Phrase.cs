using ChatBot.Language.Names;

namespace ChatBot.Language.Quotations.Clauses;

/// <summary>Words that name, describe or stand for somebody.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
/// <param name="Name">The name that it is or ends with, if it does.</param>
/// <param name="Roles">Of its only word, if that is a pronoun; else of the word that tells man or woman.</param>
internal sealed record Phrase(int First, int Last, Name? Name, WordRoles Roles)
{
    /// <summary>Whether it says who is meant only together with the text before it.</summary>
    public bool IsPronoun => (Roles & WordRoles.Pronoun) != 0;
}
