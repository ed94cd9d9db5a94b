namespace ChatBot.Language.Quotations.Clauses;

/// <summary>Finds whom a reporter has the words from: "according to the Herald, which cited an official".</summary>
internal sealed class CitedSource(SpokenText text, NounPhrases phrases)
{
    /// <summary>The source that <paramref name="reporter"/> is said to cite; the reporter where none is.</summary>
    public Phrase Behind(Phrase reporter, int limit)
    {
        var at = reporter.Last + 1;
        at += text.IsComma(at) ? 1 : 0;
        at += text.Is(at, "which") || text.Is(at, "who") ? 1 : 0;
        return Of(at, limit) ?? reporter;
    }

    /// <summary>Whom the verb at a token cites; null if it is no such verb, or what it cites is no human being.</summary>
    public Phrase? Of(int verb, int limit) =>
        verb < limit && IsCiting(verb) && phrases.Starting(verb + 1, limit, isAfterVerb: true) is { } source && phrases.IsHuman(source) ? source : null;

    private bool IsCiting(int token) => text.Word(token) is "cited" or "cites" or "citing" or "quoted" or "quotes" or "quoting";
}
