using ChatBot.Language;
using ChatBot.Language.Names;
using ChatBot.Language.Quotations.Clauses;
using ChatBot.Language.Quotations.Speakers.People;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Evidence;

/// <summary>Finds whom "he" or "she" at the head of a sentence means.</summary>
/// <remarks>
/// The first person of the nearest sentence before it who may be called so, unless that sentence itself goes on with the
/// same pronoun; else the person whom the heading names. A guess, so what rests on it counts less, or carries a feature
/// that says so.
/// </remarks>
internal static class Antecedents
{
    private const int SentencesBack = 5;

    private const WordRoles AnyGender = WordRoles.Male | WordRoles.Female;

    /// <summary>The first "he" or "she" of the sentence, if no person is named before it.</summary>
    public static TextSpan? FirstPronoun(SentenceReading sentence) =>
        First(sentence.Passage, sentence.Terms, sentence.Span, t => t.Exact is "he" or "she");

    /// <summary>The same, "his" and "her" among them.</summary>
    public static TextSpan? FirstReference(SentenceReading sentence) =>
        First(sentence.Passage, sentence.Terms, sentence.Span, t => t.Exact is "he" or "she" or "his" or "her");

    /// <summary>The person meant, or null where nobody was named shortly before.</summary>
    public static Name? Of(SentenceReading sentence, TextSpan pronoun)
    {
        var (passage, sentences) = (sentence.Passage, sentence.Passage.Source.Source.Annotations.Sentences);
        var at = Slice.IndexAt(sentences, pronoun);
        var gender = GenderOf(pronoun.In(passage.Text));

        for (var back = 1; back <= SentencesBack && at - back >= 0; back++)
        {
            if (PersonIn(passage, sentences[at - back], gender) is { } person && !GoesOn(passage.Text, sentences[at - back], person, gender))
            {
                return person;
            }
        }

        return passage.Headings is [var heading, ..] ? PersonIn(passage, heading.Span, gender) : null;
    }

    private static TextSpan? First(PassageReading passage, IEnumerable<Term> terms, TextSpan sentence, Func<Term, bool> isPronoun)
    {
        var pronoun = terms.Where(isPronoun).Select(t => (TextSpan?)t.Span).FirstOrDefault();
        return pronoun is { } found && PersonIn(passage, TextSpan.FromBounds(sentence.Start, found.Start)) is null ? found : null;
    }

    /// <summary>"He met Ben Lee": whoever was spoken of still is.</summary>
    private static bool GoesOn(string text, TextSpan sentence, Name person, WordRoles gender) =>
        TermReader.Read(text, TextSpan.FromBounds(sentence.Start, person.Span.Start)).Any(t => t.Exact is "he" or "she" && GenderOf(t.Exact) == gender);

    private static Name? PersonIn(PassageReading passage, TextSpan within, WordRoles gender = AnyGender) =>
        Slice.Within(passage.Source.Source.Annotations.Names, within, n => n.Span)
            .FirstOrDefault(n => n.Type == NameType.Person && n.Span.End <= within.End && MayBe(gender, n.FullName.In(passage.Text)));

    private static WordRoles GenderOf(ReadOnlySpan<char> pronoun) =>
        pronoun.Equals("she", StringComparison.OrdinalIgnoreCase) || pronoun.Equals("her", StringComparison.OrdinalIgnoreCase) ? WordRoles.Female : WordRoles.Male;

    /// <summary>Whether the given name does not tell otherwise.</summary>
    private static bool MayBe(WordRoles gender, ReadOnlySpan<char> fullName) => GivenNames.GenderOf(fullName) is var known && (known == WordRoles.None || (known & gender) != 0);
}
