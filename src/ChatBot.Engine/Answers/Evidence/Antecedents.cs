using ChatBot.Language;
using ChatBot.Language.Names;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Evidence;

/// <summary>Finds whom "he" or "she" at the head of a sentence means.</summary>
/// <remarks>
/// The first person of the nearest sentence before it that does not itself go on with "he" or "she"; else the person whom
/// the heading names. A guess, so what rests on it counts less, or carries a feature that says so.
/// </remarks>
internal static class Antecedents
{
    private const int SentencesBack = 5;

    /// <summary>The first "he" or "she" of the sentence, if no person is named before it.</summary>
    public static TextSpan? FirstPronoun(SentenceReading sentence) =>
        First(sentence.Passage, sentence.Terms, sentence.Span, t => t.Exact is "he" or "she");

    /// <summary>The same, "his" and "her" among them.</summary>
    public static TextSpan? FirstReference(SentenceReading sentence) =>
        First(sentence.Passage, sentence.Terms, sentence.Span, t => t.Exact is "he" or "she" or "his" or "her");

    /// <summary>The person meant, or null where nobody was named shortly before.</summary>
    public static Name? Of(SentenceReading sentence, TextSpan pronoun)
    {
        var sentences = sentence.Passage.Source.Source.Annotations.Sentences;
        var at = Slice.IndexAt(sentences, pronoun);

        for (var back = 1; back <= SentencesBack && at - back >= 0; back++)
        {
            if (PersonIn(sentence.Passage, sentences[at - back]) is { } person && !GoesOn(sentence.Passage.Text, sentences[at - back], person))
            {
                return person;
            }
        }

        return sentence.Passage.Heading is { } heading ? PersonIn(sentence.Passage, heading.Span) : null;
    }

    private static TextSpan? First(PassageReading passage, IEnumerable<Term> terms, TextSpan sentence, Func<Term, bool> isPronoun)
    {
        var pronoun = terms.Where(isPronoun).Select(t => (TextSpan?)t.Span).FirstOrDefault();
        return pronoun is { } found && PersonIn(passage, TextSpan.FromBounds(sentence.Start, found.Start)) is null ? found : null;
    }

    /// <summary>"He met Ann Lee": whoever was spoken of still is.</summary>
    private static bool GoesOn(string text, TextSpan sentence, Name person) =>
        TermReader.Read(text, TextSpan.FromBounds(sentence.Start, person.Span.Start)).Any(t => t.Exact is "he" or "she");

    private static Name? PersonIn(PassageReading passage, TextSpan within) =>
        Slice.Within(passage.Source.Source.Annotations.Names, within, n => n.Span)
            .FirstOrDefault(n => n.Type == NameType.Person && n.Span.End <= within.End);
}
