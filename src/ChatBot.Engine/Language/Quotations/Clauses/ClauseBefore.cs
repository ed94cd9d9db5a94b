using ChatBot.Language.Names;

namespace ChatBot.Language.Quotations.Clauses;

/// <summary>Finds the reporting clause before a quoted stretch: "X said, …", "X noted that it is …", "according to X, …".</summary>
internal sealed class ClauseBefore(SpokenText text, NounPhrases phrases)
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
        _passive.Holds(verb) ? _passive.Agent(verb, end) : Subject(verb, roles, floor);

    private Phrase? Subject(int verb, WordRoles roles, int floor)
    {
        var last = verb - 1;
        if (last < floor)
        {
            return null;
        }

        if (text.Is(last, "as") && QuotedAs(last, floor) is { } quoted)
        {
            return quoted;
        }

        while (last > floor && (text.Roles(last) & (WordRoles.Auxiliary | WordRoles.Adverb)) != 0 && (text.Roles(last) & WordRoles.Pronoun) == 0)
        {
            last--;
        }

        if (text.IsComma(last))
        {
            return BeforeComma(last, floor) ?? First(floor, last);
        }

        if ((roles & WordRoles.Participle) != 0 && phrases.Ending(last, floor) is { } heard && phrases.IsHuman(heard) && IsHeard(heard.First - 1, floor))
        {
            return heard;
        }

        if ((roles & WordRoles.Participle) != 0 || (text.Roles(last) & (WordRoles.Conjunction | WordRoles.Preposition)) != 0)
        {
            return First(floor, last) ?? LastActor(floor, last);
        }

        if (text.Is(last, "who") || text.Is(last, "that") || text.Is(last, "which"))
        {
            return phrases.Ending(text.IsComma(last - 1) ? last - 2 : last - 1, floor);
        }

        return phrases.Ending(last, floor) ?? First(floor, last);
    }

    // "The song opens with Ann saying", "I heard the boy grumbling".
    private bool IsHeard(int token, int floor) =>
        token >= floor && text.Word(token) is "with" or "With" or "hear" or "hears" or "heard" or "hearing" or "overheard";

    // "quoted X as saying", "X was quoted as saying".
    private Phrase? QuotedAs(int asToken, int floor)
    {
        if (asToken - 1 >= floor && text.Is(asToken - 1, "quoted"))
        {
            var last = asToken - 2;
            while (last > floor && (text.Roles(last) & (WordRoles.Auxiliary | WordRoles.Adverb)) != 0)
            {
                last--;
            }

            return last >= floor ? phrases.Ending(last, floor) : null;
        }

        return phrases.Ending(asToken - 1, floor);
    }

    // "the minister, X, said" names X beside the verb; "X, the minister, said" before the apposition.
    private Phrase? BeforeComma(int comma, int floor)
    {
        if (phrases.Ending(comma - 1, floor) is { Name: { } name } near
            && (name.Type == NameType.Person || (name.Type != NameType.Place && text.IsComma(near.First - 1))))
        {
            return near;
        }

        for (var at = comma - 1; at > floor && comma - at < 25; at--)
        {
            if (text.IsComma(at) && phrases.Ending(at - 1, floor) is { } phrase && (phrase.Name is not null || IsParted(phrase, at, floor)))
            {
                return phrase;
            }
        }

        return null;
    }

    // "areas called “…”", "buttons labelled “…”" call nothing anything.
    private bool IsNamed(Phrase subject, WordRoles roles) =>
        (roles & WordRoles.Call) != 0 && (roles & WordRoles.Say) == 0
        && subject.Name is null && !subject.IsPronoun && !text.IsCapital(subject.First) && !phrases.IsHuman(subject)
        && (text.Roles(subject.First) & (WordRoles.Determiner | WordRoles.Possessive)) == 0;

    // "and my father, after a pause, said"
    private bool IsParted(Phrase phrase, int comma, int floor) =>
        phrases.IsHuman(phrase) && (text.Roles(comma + 1) & (WordRoles.Preposition | WordRoles.Subordinate)) != 0
        && (phrase.First == floor || (text.Roles(phrase.First - 1) & (WordRoles.Conjunction | WordRoles.Subordinate)) != 0);

    // "When I came close she bowed and said": whoever did the last thing.
    private Phrase? LastActor(int floor, int end)
    {
        for (var at = end - 1; at >= floor; at--)
        {
            if ((text.Roles(at) & (WordRoles.He | WordRoles.She | WordRoles.I)) != 0 && (text.Roles(at + 1) & WordRoles.Function & ~WordRoles.Adverb) == 0)
            {
                return phrases.Ending(at, floor);
            }
        }

        return null;
    }

    /// <summary>The first phrase in a sentence that can be its subject.</summary>
    public Phrase? First(int floor, int end)
    {
        var isAttached = false;
        for (var at = floor; at < end; at++)
        {
            var roles = text.Roles(at);
            if ((roles & (WordRoles.Preposition | WordRoles.Subordinate)) != 0 && text.NameOver(at) is null)
            {
                isAttached = true;
                continue;
            }

            if (text.IsComma(at))
            {
                isAttached = false;
                continue;
            }

            if (isAttached || !text.IsWord(at) || phrases.Starting(at, end, isAfterVerb: false) is not { } phrase)
            {
                continue;
            }

            if (phrase.Name is not null || (phrase.IsPronoun && (phrase.Roles & WordRoles.It) == 0) || (text.Roles(at) & (WordRoles.Determiner | WordRoles.Possessive)) != 0 || text.NameOver(at) is not null)
            {
                return text.IsPossessive(phrase.Last + 1) ? null : phrase;
            }

            at = phrase.Last;
        }

        return null;
    }
}
