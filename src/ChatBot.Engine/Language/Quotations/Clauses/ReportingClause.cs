namespace ChatBot.Language.Quotations.Clauses;

/// <summary>Words beside a quoted stretch that say who speaks: "said the old man".</summary>
/// <param name="Subject">Who.</param>
/// <param name="Verb">The token of its verb, or of "according" in "according to".</param>
/// <param name="VerbRoles">What kind of verb it is.</param>
/// <param name="IsAdjacent">Whether a comma, a colon or nothing separates it from the stretch, so that it must be its clause.</param>
/// <param name="End">The last token that belongs to it.</param>
internal sealed record ReportingClause(Phrase Subject, int Verb, WordRoles VerbRoles, bool IsAdjacent, int End);
