using System.Collections.Frozen;
using ChatBot.Answers.Questions;
using ChatBot.Documents;
using ChatBot.Language;
using ChatBot.Language.Words;
using ChatBot.Retrieval;

namespace ChatBot.Answers.Evidence;

/// <summary>Finds the words of the question in what says what the next sentence is about: a question that the document itself asks, what a field tells more of, or a heading.</summary>
internal static class LeadInMatches
{
    /// <summary>The words right behind a question answer it; what comes later does less and less.</summary>
    private const double Strength = 0.8;

    /// <summary>A heading says what all below it is about, so that it tells little of any one sentence.</summary>
    private const double HeadingStrength = 0.5;

    /// <summary>In sentences behind the question.</summary>
    private const int Farthest = 3;

    private const int LongestField = 20;
    private const int LongestTopic = 4;

    // Whoever or whatever one of them stands for does something.
    private static readonly string[] Subjects = ["i", "we", "you", "he", "she", "it", "they", "this", "that", "there"];

    private static readonly FrozenSet<string> Fields = EmbeddedTable.Lines(typeof(LeadInMatches), "field-labels.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a sentence opens with the label of a field.</summary>
    public static bool IsField(string text, TextSpan sentence) =>
        sentence.In(text) is var words && words.IndexOf(':') is > 0 and < LongestField and var colon
        && Fields.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words[..colon]);

    /// <summary>Whether a sentence asks something. "Did it rain?" in quotation marks, with its clause behind it, asks nothing here.</summary>
    public static bool IsQuestion(string text, TextSpan sentence) => !sentence.IsEmpty && text[sentence.End - 1] == '?';

    /// <summary>Whether the first sentence of a passage is a few words without a verb that can be told from its form, as items of minutes begin: "Summer fair."</summary>
    public static bool IsTopic(SentenceReading sentence) =>
        sentence.TermCount is > 0 and <= LongestTopic
        && sentence.Passage.Text[sentence.Span.End - 1] is '.' or ':'
        && !sentence.Terms.Any(term => QuestionWords.IsAuxiliary(term.Exact) || Subjects.Contains(term.Exact));

    /// <summary>The words of the question that ends the passage before: a heading, a line of its own, or what somebody else asks in a chat. Null where none does.</summary>
    public static IReadOnlyList<FocusMatch>? EndOfPassageBefore(IndexedPassage passage, FocusMatcher matcher)
    {
        var number = passage.Passage.Number - 2;
        var text = passage.Source.Document.Text;
        if (number < 0 || passage.Source.Passages[number] is not { IsQuotable: true } before || !IsQuestion(text, before.Span))
        {
            return null;
        }

        var sentences = passage.Source.Annotations.Sentences;
        var last = Slice.CountBefore(sentences, before.Span.End, sentence => sentence) - 1;
        return last < 0 ? null : matcher.Find(TermReader.Read(text, sentences[last]));
    }

    /// <summary>What a question, or what a field belongs to, says of a sentence behind it, set before the sentence's first word.</summary>
    /// <param name="question">The matches in that; null where there is none.</param>
    /// <param name="behind">How many sentences behind it this one is, from 1.</param>
    /// <param name="sentence">The sentence.</param>
    public static IEnumerable<FocusMatch> Of(IReadOnlyList<FocusMatch>? question, int behind, SentenceReading sentence) =>
        question is null || behind > Farthest || sentence.TermCount == 0
            ? []
            : question.Select(match => match with { Term = sentence.FirstTerm, Strength = match.Strength * Strength / behind });

    /// <summary>What the headings over a sentence say of it, set before its first word.</summary>
    public static IEnumerable<FocusMatch> OfHeadings(SentenceReading sentence) => sentence.TermCount == 0 || sentence.Passage.Source.Passage.Kind == PassageKind.Heading
        ? []
        : sentence.Passage.HeadingMatches.Select(match => match with { Term = sentence.FirstTerm, Strength = match.Strength * HeadingStrength });

    /// <summary>The passages that answer a question of the document with which one of <paramref name="hits"/> ends, with what its score counts for them.</summary>
    public static IEnumerable<PassageHit> Answering(IndexSnapshot snapshot, IReadOnlyList<PassageHit> hits) =>
        from hit in hits
        let asking = snapshot.Passages[hit.Passage]
        where IsQuestion(asking.Source.Document.Text, asking.Passage.Span)
            && hit.Passage + 1 < snapshot.Passages.Count
            && snapshot.Passages[hit.Passage + 1].Source == asking.Source
        select hit with { Passage = hit.Passage + 1, Score = hit.Score * Strength };
}
