using ChatBot.Answers.Evidence;
using ChatBot.Language;
using ChatBot.Language.Words;
using ChatBot.Retrieval;

namespace ChatBot.Answers.Candidates;

/// <summary>Whole sentences as answers to ask. What a document itself asks answers nothing, and is told together with what answers it.</summary>
internal static class SentenceCandidates
{
    /// <summary>In UTF-16 code units: what is quoted must stay short enough to read.</summary>
    private const int LongestContext = 300;

    public static IEnumerable<Candidate> Ask(PassageReading passage) =>
        from sentence in HeadsSomething(passage.Source) ? [] : passage.Sentences
        where (!sentence.IsQuestion || passage.Question.AsksForQuestion) && !IsOnlyAsked(sentence)
        let span = WithoutReferences(passage.Text, sentence.Span)
        select new Candidate(AnswerKind.Sentence, sentence, span, span.In(passage.Text).ToString()) { Snippet = TextSpan.FromBounds(ContextStart(sentence), span.End) };

    /// <summary>What is asked for stands under a heading.</summary>
    private static bool HeadsSomething(IndexedPassage passage) =>
        passage.Passage.Number < passage.Source.PassageCount && passage.Source.Passages[passage.Passage.Number].Under == passage.Passage.Number;

    /// <summary>"This process is called …" tells a reader nothing: what takes up the sentence before is quoted together with it.</summary>
    private static int ContextStart(SentenceReading sentence) =>
        sentence.Index > 0 && sentence.Passage.Sentences[sentence.Index - 1] is { Span.Length: <= LongestContext } before && (sentence.RefersBack || sentence.IsField || before.IsQuestion || before.IsTopic)
            ? before.Span.Start
            : sentence.Span.Start;

    /// <summary>"Summer fair." over what is told of it holds nothing but what was asked for; "Ann Lee resigned.", with the verb, confirms it.</summary>
    private static bool IsOnlyAsked(SentenceReading sentence) =>
        sentence.IsTopic && sentence.Passage.Sentences.Count > 1 && sentence.Frame is null
        && sentence.Terms.All(term => StopWords.Contains(term.Exact) || sentence.Matches.Any(match => match.Span.Contains(term.Span)));

    /// <summary>Leaves out what an encyclopedia puts behind a sentence's end: "[12]", "[citation needed]".</summary>
    private static TextSpan WithoutReferences(string text, TextSpan sentence)
    {
        var words = sentence.In(text);
        var kept = words.TrimEnd();
        while (kept.EndsWith("]", StringComparison.Ordinal) && kept.LastIndexOf('[') is > 0 and var at)
        {
            kept = kept[..at].TrimEnd();
        }

        return kept.Length > 0 && kept.Length < words.Length && kept[^1] is '.' or '!' or '?' or '"' or '”'
            ? new TextSpan(sentence.Start, kept.Length)
            : sentence;
    }
}
