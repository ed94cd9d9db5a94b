using ChatBot.Answers.Evidence;
using ChatBot.Answers.Questions;
using ChatBot.Language.Dates;
using ChatBot.Language.Names;

namespace ChatBot.Answers.Ranking;

/// <summary>Tells whether a sentence holds the kind of thing that the question word asks for, other than what the question names.</summary>
internal static class AskedKind
{
    private static readonly string[] Reasons = ["because", "due", "since", "reason", "caus", "therefor", "order"];

    public static bool IsIn(SentenceReading sentence, AnalyzedQuestion question) => question.Interrogative switch
    {
        Interrogative.Person => Holds(sentence, NameType.Person) || Holds(sentence, NameType.Organisation),
        Interrogative.Place => Holds(sentence, NameType.Place),
        Interrogative.Date => sentence.Passage.Dates.Any(d => sentence.Span.Contains(d.Span.Start) && d.Type is DateType.Date or DateType.Time),
        Interrogative.Quantity => Terms(sentence).Any(t => char.IsDigit(t.Exact[0]) || NumberWords.Contain(t.Exact)),
        Interrogative.Reason => Terms(sentence).Any(t => Reasons.Contains(t.Stem)),
        _ => false,
    };

    private static bool Holds(SentenceReading sentence, NameType type) =>
        sentence.Passage.Names.Any(n => n.Type == type
            && sentence.Span.Contains(n.Span.Start)
            && !sentence.Matches.Any(m => n.Span.Contains(m.Span)));

    private static IEnumerable<Language.Words.Term> Terms(SentenceReading sentence) =>
        sentence.Passage.Terms.Skip(sentence.FirstTerm).Take(sentence.TermCount);
}
