using ChatBot.Language.Words;

namespace ChatBot.Answers.Questions;

/// <summary>Guesses which term of a question is its verb.</summary>
internal static class QuestionVerb
{
    /// <summary>The number of the term; null where the question has no word that could be one.</summary>
    /// <remarks>
    /// "Who removed his sock": the first term. "Which school won the cup": the first behind the noun. "Whom did the police
    /// arrest": the first behind the doer, who is a name or, where none is named, one word. "Who was it built by": the participle.
    /// "Who was the street named after": the last before the preposition.
    /// </remarks>
    public static int? Find(IReadOnlyList<Term> words, List<FocusTerm> terms, QuestionForm form, AskedNoun? noun)
    {
        var from = noun is null ? 0 : terms.FindIndex(t => t.Stem == noun.Stem) + 1;
        if (QuestionForms.AsksByWhom(words) && terms.FindLastIndex(IsParticiple) is >= 0 and var participle)
        {
            return participle;
        }

        if (QuestionForms.Deed(words) is { } deed)
        {
            return terms.FindIndex(t => t.Stem == deed.Stem) is >= 0 and var term ? term : null;
        }

        if (QuestionForms.Preposition(words) is { } preposition)
        {
            return terms.FindLastIndex(t => !t.IsName && t.Word != preposition) is >= 0 and var last ? last : null;
        }

        if (form == QuestionForm.Object)
        {
            var named = terms.FindIndex(from, t => t.IsName);
            from = named >= 0 ? named + 1 : terms.Count - from > 1 ? from + 1 : from;
        }

        var verb = from < terms.Count ? terms.FindIndex(from, t => !t.IsName) : -1;
        return verb >= 0 ? verb : null;
    }

    private static bool IsParticiple(FocusTerm term) => !term.IsName && QuestionForms.LooksLikeParticiple(term.Word.ToLowerInvariant());
}
