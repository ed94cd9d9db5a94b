using ChatBot.Answers.Evidence;

namespace ChatBot.Answers.Candidates;

/// <summary>Whole sentences as answers to ask.</summary>
internal static class SentenceCandidates
{
    public static IEnumerable<Candidate> Ask(PassageReading passage) =>
        from sentence in passage.Sentences
        select new Candidate(AnswerKind.Sentence, sentence, sentence.Span, sentence.Span.In(passage.Text).ToString());
}
