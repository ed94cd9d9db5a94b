namespace ChatBot.Language.Quotations.Clauses;

/// <summary>Finds the reporting clauses that interrupt speech without marks between: "The ferry is late, said Ann. Wait here."</summary>
/// <remarks>Nothing but its words sets such a clause apart, so a verb of speech must stand beside its subject, and no object of what is said behind it.</remarks>
internal sealed class SpokenClause(SpokenText text)
{
    private const int FarthestVerb = 3;
    private const int FarthestLead = 30;
    private const WordRoles Goes = WordRoles.Adverb | WordRoles.Preposition | WordRoles.Participle | WordRoles.Conjunction;

    private readonly ClauseAfter _after = new(text, new NounPhrases(text));

    /// <summary>The clause behind the mark at <paramref name="at"/>; null if that is no mark or none follows before <paramref name="limit"/>.</summary>
    public ReportingClause? Find(int at, int limit) =>
        IsPause(at) && _after.Find(at + 1, limit, endsWithComma: false) is { } clause && IsSpoken(clause) && Closes(clause, limit) ? clause : null;

    /// <summary>Whether the words before a token, behind whose colon it stands, say that somebody speaks.</summary>
    public bool LeadsTo(int token)
    {
        for (var at = token - 1; at >= 0 && token - at < FarthestLead && !text.EndsSentence(at); at--)
        {
            if ((text.Roles(at) & WordRoles.Speech) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first token of what is said on behind <paramref name="clause"/>; <paramref name="limit"/> if nothing is.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="limit">Where the speech ends at the latest.</param>
    /// <param name="isDashed">Whether a dash begins the clause: then another one ends it.</param>
    public int Behind(ReportingClause clause, int limit, bool isDashed)
    {
        var at = clause.End + 1;
        if (!isDashed && at + 1 < limit && text.IsComma(at) && (text.Roles(at + 1) & (WordRoles.Participle | Goes)) == 0 && text.Word(at + 1) is not [.., 'i', 'n', 'g'])
        {
            return at + 1;
        }

        while (at < limit && !(isDashed ? text.IsDash(at) : text.EndsSentence(at) || text.Word(at) is ":"))
        {
            at++;
        }

        return Math.Min(at + 1, limit);
    }

    private bool IsPause(int at) => text.IsComma(at) || text.IsDash(at) || text.Word(at) is "?" or "!" or "…" or "...";

    private bool IsSpoken(ReportingClause clause) =>
        (clause.VerbRoles & WordRoles.Speech) != 0
        && clause.Verb != clause.Subject.Last
        && clause.Verb - clause.Subject.Last <= FarthestVerb
        && ((clause.VerbRoles & WordRoles.Present) == 0 || text.Is(clause.Verb, "says"));

    private bool Closes(ReportingClause clause, int limit)
    {
        var next = clause.End + 1;
        return next >= limit || !text.IsWord(next) || (text.Roles(next) & Goes) != 0 || text.StartsParagraph(next)
            || (text.Word(clause.Verb) is "told" or "asked" or "answered" && (text.Roles(next) & (WordRoles.Self | WordRoles.Possessive)) != 0);
    }
}
