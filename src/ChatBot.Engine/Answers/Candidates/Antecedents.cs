using ChatBot.Answers.Evidence;
using ChatBot.Language;
using ChatBot.Language.Names;

namespace ChatBot.Answers.Candidates;

/// <summary>Finds whom "he" or "she" at the head of a sentence means.</summary>
/// <remarks>
/// The person named last in an earlier sentence's subject, that is, its first person; else the person whom the
/// heading names. A guess, so candidates that rest on it carry a feature that says so.
/// </remarks>
internal static class Antecedents
{
    private const int SentencesBack = 3;

    /// <summary>The first "he" or "she" of the sentence, if no person is named before it.</summary>
    public static TextSpan? FirstPronoun(SentenceReading sentence)
    {
        var pronoun = sentence.Passage.Terms
            .Skip(sentence.FirstTerm).Take(sentence.TermCount)
            .Where(t => t.Exact is "he" or "she")
            .Select(t => (TextSpan?)t.Span)
            .FirstOrDefault();

        return pronoun is { } found && PersonIn(sentence.Passage, TextSpan.FromBounds(sentence.Span.Start, found.Start)) is null
            ? found
            : null;
    }

    /// <summary>The person meant, or null where nobody was named shortly before.</summary>
    public static Name? Of(SentenceReading sentence, TextSpan pronoun)
    {
        var sentences = sentence.Passage.Source.Source.Annotations.Sentences;
        var at = Slice.IndexAt(sentences, pronoun);

        for (var back = 1; back <= SentencesBack && at - back >= 0; back++)
        {
            if (PersonIn(sentence.Passage, sentences[at - back]) is { } person)
            {
                return person;
            }
        }

        return sentence.Passage.Heading is { } heading ? PersonIn(sentence.Passage, heading.Span) : null;
    }

    private static Name? PersonIn(PassageReading passage, TextSpan within) =>
        Slice.Within(passage.Source.Source.Annotations.Names, within, n => n.Span)
            .FirstOrDefault(n => n.Type == NameType.Person && n.Span.End <= within.End);
}
