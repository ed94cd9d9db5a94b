namespace ChatBot.Language.Quotations.Clauses;

/// <summary>Finds the reporting clause behind a quoted stretch: "said X", "X said", "X, who …, told Y".</summary>
internal sealed class ClauseAfter(SpokenText text, NounPhrases phrases)
{
    private const int FarthestVerb = 45;
    private const int NearVerb = 3;
    private readonly CitedSource _sources = new(text, phrases);
    private readonly PassiveVoice _passive = new(text, phrases);

    /// <summary>The clause that starts at a token and ends before <paramref name="limit"/>; null if none does.</summary>
    /// <param name="first">The first token behind the stretch.</param>
    /// <param name="limit">The first token of the next stretch, or just past the paragraph.</param>
    /// <param name="endsWithComma">Whether the quoted words end with a comma: then a clause must follow.</param>
    public ReportingClause? Find(int first, int limit, bool endsWithComma)
    {
        while (first < limit && (text.IsComma(first) || text.Word(first) is "-" or "–" or "—" or "--"))
        {
            first++;
        }

        return first >= limit ? null : AccordingTo(first, limit) ?? Identified(first, limit) ?? Inverted(first, limit, endsWithComma) ?? Joined(first, limit) ?? Plain(first, limit, endsWithComma);
    }

    private ReportingClause? AccordingTo(int first, int limit) =>
        text.Is(first, "according") && text.Is(first + 1, "to") && phrases.Starting(first + 2, limit, isAfterVerb: true) is { } subject
            ? new ReportingClause(_sources.Behind(subject, limit), first, WordRoles.Say, true, subject.Last)
            : null;

    // “Give it to me!” It was the captain, back from the harbour. “…” The speaker was Ada Brook.
    private ReportingClause? Identified(int first, int limit)
    {
        var verb = text.Is(first, "it") ? first + 1 : text.Is(first, "the") && text.Is(first + 1, "speaker") ? first + 2 : limit;
        return verb + 1 < limit && text.Is(verb, "was") && text.Word(verb + 1) is not ("a" or "an")
            && phrases.Starting(verb + 1, limit, isAfterVerb: true) is { IsPronoun: false } subject && phrases.IsHuman(subject) && !text.IsPossessive(subject.Last + 1)
            ? new ReportingClause(subject, verb, WordRoles.Say, true, subject.Last)
            : null;
    }

    private ReportingClause? Inverted(int first, int limit, bool endsWithComma)
    {
        var verb = (text.Roles(first) & WordRoles.Adverb) != 0 && first + 1 < limit ? first + 1 : first;
        var roles = text.Roles(verb);
        var isVerb = (roles & (WordRoles.Speech | WordRoles.Think)) != 0 && (roles & WordRoles.Participle) == 0;
        if (!(isVerb || IsPastForm(verb)) || text.IsCapital(verb) || IsPredicate(verb, roles))
        {
            return null;
        }

        var start = BehindManner(verb, limit);
        return phrases.Starting(start, limit, isAfterVerb: true) is { } subject && (isVerb ? phrases.CanSpeak(subject, isFirst: false) : phrases.IsHuman(subject))
            ? new ReportingClause(subject, verb, isVerb ? roles : WordRoles.Manner, true, subject.Last)
            : null;
    }

    // "went on Ann", "interposed, more softly, Ann"
    private int BehindManner(int verb, int limit)
    {
        var start = verb + 1;
        start += start < limit && IsParticle(verb, start) ? 1 : 0;
        var end = start + (start < limit && text.IsComma(start) ? 1 : 0);
        var isApart = end > start;
        while (end < limit && ((text.Roles(end) & WordRoles.Adverb) != 0 || (isApart && (text.Is(end, "more") || text.Is(end, "very")))))
        {
            end++;
        }

        return !isApart ? end : text.IsComma(end) ? end + 1 : start;
    }

    private bool IsParticle(int verb, int token) => text.Word(token) switch
    {
        "on" => text.Is(verb, "went") || text.Is(verb, "goes"),
        "up" => text.Is(verb, "spoke") || text.Is(verb, "piped"),
        "in" => text.Is(verb, "put") || text.Is(verb, "broke") || text.Is(verb, "chimed"),
        "out" => text.Is(verb, "called") || text.Is(verb, "cried") || text.Is(verb, "shouted") || text.Is(verb, "burst"),
        _ => false,
    };

    // “…” And she sat down: what is joined to the words is done by whoever spoke them.
    private ReportingClause? Joined(int first, int limit) =>
        text.Word(first) is "And" && phrases.Starting(first + 1, limit, isAfterVerb: false) is { } subject && phrases.IsHuman(subject)
            ? new ReportingClause(subject, first, WordRoles.Manner, true, first)
            : null;

    private ReportingClause? Plain(int first, int limit, bool endsWithComma)
    {
        if (phrases.Starting(first, limit, isAfterVerb: false) is not { } subject || !phrases.CanSpeak(subject, IsNewSentence(first, endsWithComma)))
        {
            return null;
        }

        if (Heard(subject.Last + 1, limit) is { } heard)
        {
            return new ReportingClause(heard, heard.Last + 1, text.Roles(heard.Last + 1), true, heard.Last + 1);
        }

        var verb = VerbAfter(subject, limit, endsWithComma);
        if (verb >= 0 && (!IsNewSentence(first, endsWithComma) || verb - subject.Last <= NearVerb || text.IsComma(subject.Last + 1)))
        {
            if ((IsNewSentence(first, endsWithComma) && IsSound(subject, verb)) || (IsNewLine(first, endsWithComma) && IsDeed(verb, limit)) || (IsNewSentence(first, endsWithComma) && IsReported(verb, limit)))
            {
                return null;
            }

            var speaker = _passive.Holds(verb) ? _passive.Agent(verb, limit) : subject;
            return speaker is null ? null : new ReportingClause(speaker, verb, RolesOf(verb), true, Math.Max(verb, speaker.Last));
        }

        // After a comma, or in mid-sentence, whatever the subject does is a way of speaking.
        return (endsWithComma && phrases.IsHuman(subject)) || (subject.IsPronoun && !text.IsCapital(first) && (subject.Roles & WordRoles.It) == 0)
            ? new ReportingClause(subject, subject.Last, WordRoles.Manner, true, subject.Last)
            : null;
    }

    // "I heard the boy grumbling": not the one who hears speaks.
    private Phrase? Heard(int verb, int limit) =>
        verb + 2 < limit && text.Word(verb) is "heard" or "hear" or "hears" or "overheard"
        && (Her(verb + 1) ?? phrases.Starting(verb + 1, limit, isAfterVerb: false)) is { } heard && phrases.IsHuman(heard)
        && heard.Last + 1 < limit && (text.Roles(heard.Last + 1) & WordRoles.Speech) != 0 ? heard : null;

    // "heard her tell", where "her tell" looks like something of hers.
    private Phrase? Her(int token) =>
        text.Is(token, "her") && (text.Roles(token + 1) & WordRoles.Speech) != 0 ? new Phrase(token, token, null, WordRoles.She) : null;

    private int VerbAfter(Phrase subject, int limit, bool endsWithComma)
    {
        var end = Math.Min(limit, subject.Last + FarthestVerb);
        for (var at = subject.Last + 1; at < end && !text.EndsSentence(at); at++)
        {
            var roles = text.Roles(at);
            if ((roles & (WordRoles.Speech | WordRoles.Think)) != 0 && IsFinite(at, roles) && !IsSubordinate(at, subject) && (endsWithComma || !BelongsToNext(at, limit)))
            {
                return at - 1 > subject.Last && IsAnothers(at) ? -1 : at;
            }
        }

        return -1;
    }

    // "The bell rang as he spoke"
    private bool IsSubordinate(int verb, Phrase subject) =>
        verb - 2 > subject.Last && (text.Roles(verb - 1) & (WordRoles.He | WordRoles.She | WordRoles.I)) != 0 && (text.Roles(verb - 2) & WordRoles.Subordinate) != 0;

    // "…, old friend, he cried": the pronoun speaks.
    private bool IsAnothers(int verb) => text.IsComma(verb - 2) && (text.Roles(verb - 1) & (WordRoles.He | WordRoles.She | WordRoles.I)) != 0;

    // The emphasis on "…" highlights the need: a verb in the present right behind bare marks has them as its subject.
    private bool IsPredicate(int verb, WordRoles roles) =>
        (roles & WordRoles.Present) != 0 && verb > 1 && !text.Is(verb, "says")
        && char.IsLetterOrDigit(text.Text[text[verb - 2].End - 1]) && !text.IsComma(verb - 1);

    // "he went on" continues like "he continued".
    private WordRoles RolesOf(int verb) =>
        verb + 1 < text.TokenCount && text.Is(verb + 1, "on") && (text.Is(verb, "went") || text.Is(verb, "goes") || text.Is(verb, "going"))
            ? WordRoles.Add
            : text.Roles(verb);

    private bool IsFinite(int at, WordRoles roles) =>
        (roles & WordRoles.Participle) == 0
        && ((roles & WordRoles.Present) == 0
            || ((text.Roles(at - 1) & (WordRoles.Determiner | WordRoles.Possessive | WordRoles.Preposition)) == 0 && !text.IsPossessive(at - 1)));

    // X said: "…" speaks of what follows.
    private bool BelongsToNext(int verb, int limit) =>
        limit < text.TokenCount && verb + 1 < limit && verb + 3 >= limit
        && (text.IsComma(limit - 1) || text.Word(limit - 1) is ":")
        && IsQuotationMark(limit);

    private bool IsQuotationMark(int token) => text.Text[text[token].Start] is '"' or '“' or '„' or '«' or '‘' or '\'' or '`' || text.IsDash(token);

    private bool IsNewSentence(int first, bool endsWithComma) => !endsWithComma && text.IsCapital(first);

    // Only where lines are sentences does a clause begin one.
    private bool IsNewLine(int first, bool endsWithComma) => IsNewSentence(first, endsWithComma) && text.StartsParagraph(first);

    // On a line of its own "Ann laughed", or "Ann told her story", says what happened between two quotations; "Ann said" does not.
    private bool IsDeed(int verb, int limit) =>
        ((RolesOf(verb) & WordRoles.Gesture) != 0) || (verb + 1 < limit && HasObject(verb));

    // “It is hard.” Ann said she had slept badly: a sentence of its own, with words of its own.
    private bool IsReported(int verb, int limit) =>
        verb + 1 < limit && text.Word(verb) is "said" or "says" or "added" or "adds" or "explained" or "explains" or "argued" or "argues" or "insisted" or "insists"
        && (text.Is(verb + 1, "that") || OpensPhrase(verb + 1));

    // "The clasp snapped" says nothing.
    private bool IsSound(Phrase subject, int verb) =>
        (text.Roles(verb) & WordRoles.Speech) == WordRoles.Manner
        && subject.Name is null && (text.Roles(subject.First) & WordRoles.Determiner) != 0 && !phrases.IsHuman(subject);

    private bool HasObject(int verb) => text.Is(verb + 1, "to") || text.Is(verb + 1, "nothing") || OpensPhrase(verb + 1);

    private bool OpensPhrase(int token) =>
        (text.Roles(token) & (WordRoles.Determiner | WordRoles.Possessive | WordRoles.Pronoun)) != 0 && (text.Roles(token) & WordRoles.Self) == 0;

    private bool IsPastForm(int token) => text.Word(token) is [.., 'e', 'd'] && !text.IsCapital(token);
}
