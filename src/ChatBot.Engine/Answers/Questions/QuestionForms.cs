using ChatBot.Language.Names.Roles;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Questions;

/// <summary>Tells what part the thing asked for plays in the question's sentence, from the first words alone.</summary>
internal static class QuestionForms
{
    /// <summary>"who was the very first to": how far into a question such words are looked for.</summary>
    private const int MostWordsToDeed = 5;

    /// <summary>Reads "who did X meet" as asking for the object, "who is the head" for the holder of a role, and so on.</summary>
    public static QuestionForm Of(string text, IReadOnlyList<Term> words)
    {
        var first = 0;
        while (first < words.Count && QuestionWords.IsAsking(words[first].Exact))
        {
            first++;
        }

        if (AsksByWhom(words) || Deed(words) is not null)
        {
            return QuestionForm.Subject;
        }

        if (Preposition(words) is not null)
        {
            return QuestionForm.Object;
        }

        if (first + 1 < words.Count && IsModal(words[first].Exact) && char.IsUpper(text[words[first + 1].Span.Start]))
        {
            return QuestionForm.Object;
        }

        if (words.Any(w => w.Exact is "whom") || (first < words.Count && words[first].Exact is "did" or "does" or "do"))
        {
            return QuestionForm.Object;
        }

        if (first + 1 >= words.Count || words[first].Exact is not ("is" or "are" or "was" or "were" or "s"))
        {
            return QuestionForm.Subject;
        }

        return AfterBe(text, words, first + 1);
    }

    /// <summary>Whether a form of "be" follows the question word, and no article follows that.</summary>
    public static bool IsPassive(IReadOnlyList<Term> words)
    {
        var be = words.Take(2).ToList().FindIndex(w => w.Exact is "is" or "are" or "was" or "were");
        return Deed(words) is null && be >= 0 && be + 1 < words.Count && LooksLikeParticiple(words[be + 1].Exact);
    }

    /// <summary>"by whom was it built", "who was it built by", "it was built by whom": the doer of a passive.</summary>
    public static bool AsksByWhom(IReadOnlyList<Term> words) =>
        words.Count > 2
        && (words[^1].Exact == "by" || words.Zip(words.Skip(1)).Any(p => p.First.Exact == "by" && p.Second.Exact is "who" or "whom"));

    /// <summary>The verb of which the one asked for is the doer, where another word leads to it: "climb" in "who was the first to climb it", "built" in "who is thought to have built it".</summary>
    public static Term? Deed(IReadOnlyList<Term> words)
    {
        var hasAuxiliary = words.Take(2).Any(w => QuestionWords.IsAuxiliary(w.Exact));
        for (var i = 2; hasAuxiliary && i + 1 < words.Count && i <= MostWordsToDeed; i++)
        {
            if (words[i].Exact is "to" or "for" or "with" && LeadsToDeed(words[i - 1].Exact))
            {
                var deed = words[i + 1].Exact is "have" && i + 2 < words.Count ? words[i + 2] : words[i + 1];
                return QuestionWords.IsDeterminer(deed.Exact) ? null : deed;
            }
        }

        return null;
    }

    private static bool LeadsToDeed(string word) =>
        word is "thought" or "believed" or "said" or "known" or "reported" or "alleged" or "supposed" or "credited" or "responsible" or "able" or "only" or "last"
        || NumberKinds.Of(word) == NumberKind.Ordinal;

    /// <summary>The preposition whose object is asked for: "after" in "who was it named after", "with" in "with whom did she work"; null where there is none, or it is the doer's "by".</summary>
    public static string? Preposition(IReadOnlyList<Term> words)
    {
        if (words.Count < 3 || AsksByWhom(words))
        {
            return null;
        }

        var asksWhom = words[0].Exact is "who" or "whom" || QuestionWords.IsAuxiliary(words[0].Exact); // the command may have said "who"
        return asksWhom && QuestionWords.IsPreposition(words[^1].Exact) ? words[^1].Exact
            : QuestionWords.IsPreposition(words[0].Exact) && words[1].Exact is "who" or "whom" ? words[0].Exact
            : null;
    }

    private static bool IsModal(string word) => word is "has" or "had" or "have" or "will" or "would" or "can" or "could" or "should";

    private static QuestionForm AfterBe(string text, IReadOnlyList<Term> words, int at)
    {
        var hasDeterminer = QuestionWords.IsDeterminer(words[at].Exact);
        var rest = words.Skip(hasDeterminer ? at + 1 : at).ToList();
        if (rest.All(w => char.IsUpper(text[w.Span.Start]) || StopWords.Contains(w.Exact)) && rest.Count is > 0 and <= 5
            && !(hasDeterminer && rest.Exists(w => RoleWords.IsRoleNounOrPlural(w.Exact))))
        {
            return QuestionForm.Description;
        }

        return hasDeterminer || IsPossessive(text, rest) || !LooksLikeParticiple(words[at].Exact) ? QuestionForm.Role : QuestionForm.Subject;
    }

    /// <summary>"Iran's foreign minister": a name with a possessive, and then what is asked for.</summary>
    private static bool IsPossessive(string text, List<Term> rest) =>
        rest.Any(w => w.Span.End < text.Length && text[w.Span.End] is '\'' or '’');

    /// <summary>Whether a word, in lower case, has the shape of a participle or is one of the common irregular ones.</summary>
    public static bool LooksLikeParticiple(string word) =>
        word.EndsWith("ed", StringComparison.Ordinal)
        || word.EndsWith("ing", StringComparison.Ordinal)
        || word.EndsWith("en", StringComparison.Ordinal)
        || word is "told" or "sent" or "born" or "made" or "held" or "shot" or "left" or "lost" or "caught" or "struck" or "hung" or "found";
}
