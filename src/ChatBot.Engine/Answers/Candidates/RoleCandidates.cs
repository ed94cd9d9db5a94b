using ChatBot.Answers.Evidence;
using ChatBot.Answers.Questions;
using ChatBot.Language.Names;
using ChatBot.Language.Names.Roles;

namespace ChatBot.Answers.Candidates;

/// <summary>Finds who is meant where a source gives a role first and the name a sentence later.</summary>
/// <remarks>
/// News opens like this: "The harbour's fire chief warned of fog. Ann Lee said that …". A person who is first named
/// right behind such a sentence, without a role of their own, bears that role, if the sentence itself names nobody else. A
/// guess, and marked as one.
/// </remarks>
internal static class RoleCandidates
{
    private const int SentencesOn = 2;

    /// <summary>Least share of the question that the sentence with the role must hold.</summary>
    private const double LeastCoverage = 0.5;

    public static IEnumerable<Candidate> Of(PassageReading passage)
    {
        if (passage.Question.Form != QuestionForm.Role)
        {
            yield break;
        }

        foreach (var sentence in passage.Sentences)
        {
            if (sentence.Coverage.Share(passage.Question) >= LeastCoverage && HoldsRole(sentence) && FirstNamedBehind(sentence) is { } name)
            {
                var text = name.FullName.In(passage.Text).ToString();
                yield return new Candidate(AnswerKind.Person, sentence, sentence.Span, text) { Name = name, BearsRoleOfSentence = true };
            }
        }
    }

    /// <summary>Whether a word of the question that says what a person is stands in the sentence.</summary>
    private static bool HoldsRole(SentenceReading sentence) =>
        sentence.Matches.Any(m => RoleWords.IsRoleNounOrPlural(sentence.Passage.Question.Terms[m.Focus].Word));

    private static Name? FirstNamedBehind(SentenceReading sentence)
    {
        var annotations = sentence.Passage.Source.Source.Annotations;
        var at = Slice.IndexAt(annotations.Sentences, sentence.Span);
        if (Slice.Within(annotations.Names, sentence.Span, n => n.Span).Any(n => n.Type == NameType.Person && !QuestionNames.Hold(sentence.Passage, n)))
        {
            return null;
        }

        for (var on = 1; on <= SentencesOn && at + on < annotations.Sentences.Count; on++)
        {
            var person = Slice.Within(annotations.Names, annotations.Sentences[at + on], n => n.Span)
                .FirstOrDefault(n => n.Type == NameType.Person);
            if (person is not null)
            {
                return person.Role is null && IsFirstMention(person, annotations.Names) ? person : null;
            }
        }

        return null;
    }

    private static bool IsFirstMention(Name person, IReadOnlyList<Name> names) =>
        names.First(n => n.FullName == person.FullName).Span == person.Span;
}
