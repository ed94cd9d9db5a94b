namespace ChatBot.Answers.Evidence;

/// <summary>Finds the pronoun of a sentence that stands for a person whom the question names: it says as much as the name.</summary>
internal static class PronounMatches
{
    /// <summary>Whom a pronoun means is a guess.</summary>
    private const double Strength = 0.7;

    /// <summary>The matches of the question's name with the sentence's first pronoun; none where that means nobody, or somebody else.</summary>
    public static IEnumerable<FocusMatch> Of(SentenceReading sentence)
    {
        var question = sentence.Passage.Question;
        if (question.Names.Count == 0
            || Antecedents.FirstReference(sentence) is not { } pronoun
            || Antecedents.Of(sentence, pronoun) is not { } person
            || !QuestionNames.Hold(sentence.Passage, person))
        {
            return [];
        }

        return question.Names
            .Where(name => QuestionNames.Share(sentence.Passage, name, person))
            .SelectMany(name => name)
            .Distinct()
            .Select(focus => new FocusMatch(focus, sentence.TermAt(pronoun.Start), pronoun, Strength));
    }
}
