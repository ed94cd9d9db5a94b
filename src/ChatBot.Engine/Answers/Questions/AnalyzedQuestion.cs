namespace ChatBot.Answers.Questions;

/// <summary>A question as the ranking sees it.</summary>
/// <param name="Source">What was asked.</param>
/// <param name="Kind">What is asked for; an "ask" question that begins with "who" still asks for a sentence.</param>
/// <param name="Form">What part the thing asked for plays.</param>
/// <param name="Terms">The words to look for, in the question's order; no stem twice.</param>
/// <param name="Paraphrases">What may stand for them in a source, each term itself among them.</param>
/// <param name="Interrogative">The kind of thing that the question word asks for; null where there is none or it does not tell.</param>
internal sealed record AnalyzedQuestion(
    Question Source,
    QuestionKind Kind,
    QuestionForm Form,
    IReadOnlyList<FocusTerm> Terms,
    IReadOnlyList<Paraphrase> Paraphrases,
    Interrogative? Interrogative)
{
    /// <summary>From this strength on a paraphrase is the same thing in other words, not a related one.</summary>
    public const double SurelyTheSame = 0.8;

    private const int LongestDefinition = 7;

    /// <summary>What all terms weigh together; never zero, so that shares of it can be taken.</summary>
    public double TotalWeight { get; } = Math.Max(1e-9, Terms.Sum(t => t.Weight));

    /// <summary>The number of the weightiest term; null where there is no term.</summary>
    public int? Rarest { get; } = Terms.Count == 0 ? null : IndexOfRarest(Terms);

    /// <summary>Whether one of its terms is a number.</summary>
    public bool HoldsNumber { get; } = Terms.Any(t => t.Number is not null);

    /// <summary>Whether it asks about the present ("who is …"), so that a former holder is a worse answer.</summary>
    public bool IsPresent { get; init; }

    /// <summary>Whether it asks when something is usually done: "when does the team meet".</summary>
    public bool IsHabitual => Words.Any(w => w is "do" or "does" or "is" or "are") && !Words.Any(w => w is "next" or "last" or "this" or "did" or "was" or "were");

    /// <summary>Whether it asks about what has happened: "when was it rejected".</summary>
    public bool IsPast => Words.Any(w => w is "did" or "was" or "were");

    /// <summary>Whether it asks when something was to happen before that was changed.</summary>
    public bool AsksFirstPlan => Words.Any(w => w is "originally" or "original" or "initially" or "previously");

    /// <summary>Whether it asks for the time of day: "what time does it open".</summary>
    public bool AsksTimeOfDay => Words.Index().Any(w => w.Item is "time" or "hour" && w.Index > 0 && Words[w.Index - 1] is "what" or "which"
        && (w.Index + 1 == Words.Count || QuestionWords.IsAuxiliary(Words[w.Index + 1]))); // no "what time period"

    /// <summary>The number of the term that is the question's verb; null where none can be told.</summary>
    public int? Verb { get; init; }

    /// <summary>The noun that says what kind of name answers: "which school"; null where there is none.</summary>
    public AskedNoun? AskedNoun { get; init; }

    /// <summary>Whether it asks what something is called.</summary>
    public bool AsksName => Words.Any(w => w is "called" or "name" or "named" or "known" or "term" or "termed" or "nickname" or "title");

    /// <summary>Whether it asks what something costs: "how much is the fee", "what does a ticket cost"; not "how much water".</summary>
    public bool AsksPrice => Words.Any(w => w is "cost" or "costs" or "price" or "fee" or "fare" or "charge")
        || Words.Zip(Words.Skip(1), Words.Skip(2)).Any(w => w is ("how", "much", var third) && (QuestionWords.IsAuxiliary(third) || QuestionWords.IsDeterminer(third)));

    /// <summary>Whether it asks what was asked: "what did the mayor ask", "question 3".</summary>
    public bool AsksForQuestion => Words.Any(w => w is "ask" or "asked" or "asks" or "asking" or "question" or "questions");

    /// <summary>Whether it asks what something is, or how much: "what is a snare drum", "how much is the fee".</summary>
    public bool AsksDefinition => Words.Count is > 2 and <= LongestDefinition
        && ((Words[0] == "what" && Words[1] is "is" or "are" or "was" or "were" or "does" or "do") || (Words[0] == "how" && Words[1] is "much" or "many" && Words[2] is "is" or "are"));

    /// <summary>All its words in their exact form, those without meaning among them.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Whether a word that is no term turns it round: "not", "never".</summary>
    public bool IsNegated { get; init; }

    /// <summary>Whether its verb is a passive: "who was assassinated".</summary>
    public bool IsPassive { get; init; }

    /// <summary>The preposition whose object is asked for: "after" in "who was it named after"; null where there is none.</summary>
    public string? Preposition { get; init; }

    /// <summary>Stems that name what the question itself names, in whatever form.</summary>
    public IReadOnlySet<string> Named { get; } = Paraphrases
        .Where(p => p.Strength >= SurelyTheSame).SelectMany(p => p.Stems).ToHashSet(StringComparer.Ordinal);

    /// <summary>The names that it holds: the numbers of the terms of each, in their order.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Names { get; init; } = [];

    /// <summary>Stems that say the opposite of a term that is no name, with the number of that term.</summary>
    public IReadOnlyDictionary<string, int> Opposites { get; } = OppositesOf(Terms);

    /// <summary>Whether somebody who is quoted in the corpus is named: then only that speaker's words answer "quote".</summary>
    public bool NamesSpeaker { get; init; }

    /// <summary>The terms that name who must have spoken; null where any term may.</summary>
    public IReadOnlySet<int>? SpeakerTerms { get; init; }

    /// <summary>The words that the corpus lacks.</summary>
    public IEnumerable<FocusTerm> Unknown => Terms.Where(t => !t.IsKnown);

    /// <summary>Whether a stem of a source is a term, or surely means the same.</summary>
    public bool Means(int term, string stem) =>
        Paraphrases.Any(p => p.Strength >= SurelyTheSame && p.Focus.Contains(term) && p.Stems.Contains(stem));

    private static int IndexOfRarest(IReadOnlyList<FocusTerm> terms)
    {
        var rarest = 0;
        for (var i = 1; i < terms.Count; i++)
        {
            rarest = terms[i].Weight > terms[rarest].Weight ? i : rarest;
        }

        return rarest;
    }

    private static Dictionary<string, int> OppositesOf(IReadOnlyList<FocusTerm> terms)
    {
        var opposites = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < terms.Count; i++)
        {
            foreach (var opposite in terms[i].IsName ? [] : Questions.Opposites.Of(terms[i].Stem))
            {
                opposites.TryAdd(opposite, i);
            }
        }

        return opposites;
    }
}

/// <summary>What a question word asks for.</summary>
internal enum Interrogative
{
    /// <summary>Who, whom, whose.</summary>
    Person,

    /// <summary>When, what year, which day.</summary>
    Date,

    /// <summary>Where.</summary>
    Place,

    /// <summary>How many, how much, how long.</summary>
    Quantity,

    /// <summary>Why.</summary>
    Reason,
}
