using ChatBot.Language.Words;

namespace ChatBot.Answers.Questions;

/// <summary>Tells what part the thing asked for plays in the question's sentence, from the first words alone.</summary>
internal static class QuestionForms
{
    /// <summary>Reads "who did X meet" as asking for the object, "who is the head" for the holder of a role, and so on.</summary>
    public static QuestionForm Of(string text, IReadOnlyList<Term> words)
    {
        var first = 0;
        while (first < words.Count && QuestionWords.IsAsking(words[first].Exact))
        {
            first++;
        }

        if (AsksByWhom(words))
        {
            return QuestionForm.Subject;
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
        return be >= 0 && be + 1 < words.Count && LooksLikeParticiple(words[be + 1].Exact);
    }

    /// <summary>"by whom was it built", "who was it built by", "it was built by whom": the doer of a passive.</summary>
    public static bool AsksByWhom(IReadOnlyList<Term> words) =>
        words.Count > 2
        && (words[^1].Exact == "by" || words.Zip(words.Skip(1)).Any(p => p.First.Exact == "by" && p.Second.Exact is "who" or "whom"));

    private static bool IsModal(string word) => word is "has" or "had" or "have" or "will" or "would" or "can" or "could" or "should";

    private static QuestionForm AfterBe(string text, IReadOnlyList<Term> words, int at)
    {
        if (QuestionWords.IsDeterminer(words[at].Exact))
        {
            return QuestionForm.Role;
        }

        var rest = words.Skip(at).ToList();
        if (rest.All(w => char.IsUpper(text[w.Span.Start]) || StopWords.Contains(w.Exact)) && rest.Count <= 5)
        {
            return QuestionForm.Description;
        }

        return IsPossessive(text, rest) || !LooksLikeParticiple(words[at].Exact) ? QuestionForm.Role : QuestionForm.Subject;
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
