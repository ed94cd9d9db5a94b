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
                if (KindAt(sentence, i) is { } kind && VerbArguments.EndingAt(sentence, i) is { } span && !passage.Names.Any(n => n.Span.Contains(span) || (n.Role is { } role && role.Contains(span))))
                {
                    yield return new Candidate(AnswerKind.Person, sentence, span, span.In(passage.Text).ToString()) { IsNounPhrase = true, People = kind };
                }
            }
        }
    }

    /// <summary>The kind of people that a term says, if it is a noun for people other than the question's own, and no name or other noun that it belongs to follows.</summary>
    public static NameType? KindAt(SentenceReading sentence, int term)
    {
        var noun = sentence.Passage.Terms[term];
        var kind = AskedNouns.TypeOf(noun.Exact);
        var isNoun = kind is NameType.Person or NameType.Miscellaneous
            && (char.IsLower(sentence.Passage.Text[noun.Span.Start]) || term == sentence.FirstTerm)
            && !BelongsToNext(sentence, term)
            && !sentence.Matches.Any(m => m.Term == term && m.Strength > 0.9);

        return isNoun ? kind : null;
    }

    /// <summary>"the historian Ann Lee", "principal engineer": what it says is said of the next word.</summary>
    private static bool BelongsToNext(SentenceReading sentence, int term)
    {
        var (terms, next) = (sentence.Passage.Terms, term + 1);

        return next < terms.Count
            && terms[next].Span.Start == terms[term].Span.End + 1
            && (char.IsUpper(sentence.Passage.Text[terms[next].Span.Start]) || AskedNouns.TypeOf(terms[next].Exact) == NameType.Person);
    }
}
