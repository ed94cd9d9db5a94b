using ChatBot.Answers.Evidence;
using ChatBot.Answers.Questions;
using ChatBot.Language.Names;

namespace ChatBot.Answers.Candidates;

/// <summary>Finds people who are not named, by the noun that says what they are: "retreating soldiers", "German artisans".</summary>
internal static class PeoplePhrases
{
    public static IEnumerable<Candidate> Of(PassageReading passage)
    {
        foreach (var sentence in passage.Sentences.Where(s => s.Matches.Count > 0))
        {
            for (var i = sentence.FirstTerm; i < sentence.FirstTerm + sentence.TermCount; i++)
            {
                if (KindAt(sentence, i) is { } kind && NounPhrases.EndingAt(sentence, i) is { } span && !passage.Names.Any(n => n.Span.Contains(span) || (n.Role is { } role && role.Contains(span))))
                {
                    yield return new Candidate(AnswerKind.Person, sentence, span, span.In(passage.Text).ToString()) { IsNounPhrase = true, People = kind };
                }
            }
        }
    }

    /// <summary>The kind of people that a term says, if it is a noun for people other than the question's own, and no name follows that it belongs to: "the historian Ann Lee".</summary>
    public static NameType? KindAt(SentenceReading sentence, int term)
    {
        var (terms, text) = (sentence.Passage.Terms, sentence.Passage.Text);
        var kind = AskedNouns.TypeOf(terms[term].Exact);
        var isNoun = kind is NameType.Person or NameType.Miscellaneous
            && (char.IsLower(text[terms[term].Span.Start]) || term == sentence.FirstTerm)
            && !(term + 1 < terms.Count && char.IsUpper(text[terms[term + 1].Span.Start]) && terms[term + 1].Span.Start == terms[term].Span.End + 1)
            && !(term + 1 < sentence.FirstTerm + sentence.TermCount && terms[term + 1].Span.Start == terms[term].Span.End + 1 && AskedNouns.TypeOf(terms[term + 1].Exact) == NameType.Person)
            && !sentence.Matches.Any(m => m.Term == term && m.Strength > 0.9);

        return isNoun ? kind : null;
    }
}
