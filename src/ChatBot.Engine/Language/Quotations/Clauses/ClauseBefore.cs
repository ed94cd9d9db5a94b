using ChatBot.Language.Names;

namespace ChatBot.Language.Quotations.Clauses;

/// <summary>Finds the reporting clause before a quoted stretch: "X said, …", "X noted that it is …", "according to X, …".</summary>
internal sealed class ClauseBefore(SpokenText text, NounPhrases phrases, SubjectBefore subjects)
{
    private const int FarthestVerb = 50;
    private readonly CitedSource _sources = new(text, phrases);
    private readonly PassiveVoice _passive = new(text, phrases);

    /// <summary>The clause in the sentence that a stretch belongs to; null if there is none.</summary>
    /// <param name="floor">The first token of that sentence, or the first behind the quotation before.</param>
    /// <param name="end">The stretch's first token.</param>
    public ReportingClause? Find(int floor, int end)
    {
        floor = Math.Max(floor, end - FarthestVerb);
        if (Label(floor, end) is { } label)
        {
            return label;
        }

        for (var verb = end - 1; verb >= floor; verb--)
        {
            var roles = text.Roles(verb);
            if ((roles & WordRoles.Preposition) != 0 && text.Is(verb, "according") && AccordingTo(verb, end) is { } according)
            {
                return according;
            }

            if (!IsReporting(verb, roles, end) || Speaker(verb, roles, floor, end) is not { } subject || !phrases.CanSpeak(subject, isFirst: false)
                || IsNamed(subject, roles))
            {
                continue;
            }

            return new ReportingClause(_sources.Of(verb, end) ?? subject, verb, roles, IsAdjacent(verb, end), end - 1);
        }

        return null;
    }

    // Ann Lee: “…”, as minutes and scripts have it
    private ReportingClause? Label(int floor, int end) =>
        end - 1 > floor && text.Word(end - 1) is ":" && phrases.Ending(end - 2, floor) is { Name.Type: NameType.Person } speaker && speaker.First == floor
            ? new ReportingClause(speaker, end - 1, WordRoles.Say, true, end - 1)
            : null;

    private ReportingClause? AccordingTo(int verb, int end) =>
        text.Is(verb + 1, "to") && phrases.Starting(verb + 2, end, isAfterVerb: true) is { } subject
            ? new ReportingClause(_sources.Behind(subject, end), verb, WordRoles.Say, subject.Last >= end - 2, end - 1)
            : null;

    private bool IsReporting(int verb, WordRoles roles, int end)
    {
        // "the claims", "to report", "with a sigh": no verb, or nobody's.
        var before = verb > 0 ? text.Roles(verb - 1) : WordRoles.None;
        var isNoun = verb == 0 || (before & (WordRoles.Determiner | WordRoles.Possessive | WordRoles.Preposition)) != 0 || text.IsPossessive(verb - 1);
        if ((roles & WordRoles.Present) != 0 && isNoun)
        {
            return false;
        }

        return (roles & WordRoles.Manner) != 0 && (roles & (WordRoles.Say | WordRoles.Add | WordRoles.Reply | WordRoles.Call)) == 0
            ? IsAdjacent(verb, end) && IsIntroduced(end)
            : (roles & (WordRoles.Speech | WordRoles.Call | WordRoles.Think)) != 0;
    }

    /// <summary>Whether nothing but a comma, a colon, "that" or words on the manner stand between verb and stretch.</summary>
    private bool IsAdjacent(int verb, int end) =>
        end - verb <= 2 || (IsIntroduced(end) && end - verb <= 30) || (end - verb <= 4 && text.Is(end - 1, "that"));

    private bool IsIntroduced(int end) => text.IsComma(end - 1) || text.Word(end - 1) is ":" or "--" or "—" or "–";

    private Phrase? Speaker(int verb, WordRoles roles, int floor, int end) =>
        _passive.Holds(verb) ? _passive.Agent(verb, end) : subjects.Of(verb, roles, floor);

    // "areas called “…”", "buttons labelled “…”" call nothing anything.
    private bool IsNamed(Phrase subject, WordRoles roles) =>
        (roles & WordRoles.Call) != 0 && (roles & WordRoles.Say) == 0
        && subject.Name is null && !subject.IsPronoun && !text.IsCapital(subject.First) && !phrases.IsHuman(subject)
        && (text.Roles(subject.First) & (WordRoles.Determiner | WordRoles.Possessive)) == 0;
}
