using System.Collections.Frozen;
using ChatBot.Answers.Evidence;
using ChatBot.Language;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Candidates;

/// <summary>Finds who acts where nobody is named: "local farmers", "the second expedition", "the English".</summary>
/// <remarks>Only beside the question's verb, where English puts the doer or the one it is done to; so no grammar of whole sentences is needed.</remarks>
internal static class VerbArguments
{
    private const int MostTerms = 7;

    /// <summary>Words that a phrase cannot run over: prepositions, joining words, verbs without content, question words.</summary>
    private static readonly FrozenSet<string> Ends = Set(
        "in on at by from with to for as into onto upon over under through during since until till after before between among against"
        + " about within without toward towards across around near than because although though while when where who whom whose which that"
        + " what how why if and or but nor so yet is are was were be been being am has have had having do does did will would shall should can"
        + " could may might must not never also then there it he she they we i you him her them us me this these those thus however therefore");

    private static readonly FrozenSet<string> Openers = Set("the a an his her its their our my your some many most all both several few no any each every other");

    /// <summary>The phrase where the answer must stand beside the sentence's verb, as candidates; names are left to others.</summary>
    public static IEnumerable<Candidate> Of(PassageReading passage) =>
        from sentence in passage.Sentences
        let frame = sentence.Frame
        where frame is not null
        let span = Beside(sentence, frame)
        where span is not null && IsNew(passage, span.Value) && !passage.Matches.Any(m => m.Span.Contains(span.Value))
        let last = sentence.TermAt(span.Value.End) - 1
        select new Candidate(AnswerKind.Person, sentence, span.Value, span.Value.In(passage.Text).ToString())
        {
            IsNounPhrase = true,
            People = PeoplePhrases.KindAt(sentence, last),
        };

    private static TextSpan? Beside(SentenceReading sentence, VerbFrame frame)
    {
        if (frame.WantsBefore)
        {
            return Before(sentence, frame.Verb.Term);
        }

        var verbEnd = frame.Verb.Term + 1;
        var terms = sentence.Passage.Terms;
        if (frame.Leading is null)
        {
            return Behind(sentence, verbEnd);
        }

        for (var i = verbEnd; i < Math.Min(verbEnd + MostTerms, sentence.FirstTerm + sentence.TermCount); i++)
        {
            if (terms[i].Exact == frame.Leading)
            {
                return Behind(sentence, i + 1);
            }
        }

        return null;
    }

    private static TextSpan? Before(SentenceReading sentence, int verb)
    {
        var terms = sentence.Passage.Terms;
        var last = verb - 1;
        while (last >= sentence.FirstTerm && (Auxiliaries.MayStandBeforeVerb(terms[last].Exact) || terms[last].Exact is "who" or "that" or "which"))
        {
            // "they managed to win": whoever wins stands before "managed".
            last -= terms[last].Exact == "to" && last > sentence.FirstTerm && terms[last - 1].Exact.EndsWith("ed", StringComparison.Ordinal) ? 2 : 1;
        }

        return EndingAt(sentence, last);
    }

    /// <summary>The phrase whose last word is a term; null where there is none.</summary>
    public static TextSpan? EndingAt(SentenceReading sentence, int last)
    {
        var terms = sentence.Passage.Terms;
        var first = last;
        while (first >= sentence.FirstTerm && last - first < MostTerms && !EndsPhrase(sentence, first)
            && (first == last || IsJoined(sentence, first)) && !(first < last && Openers.Contains(terms[first + 1].Exact)))
        {
            first--;
        }

        return Phrase(sentence, first + 1, last);
    }

    private static TextSpan? Behind(SentenceReading sentence, int from)
    {
        var terms = sentence.Passage.Terms;
        var end = sentence.FirstTerm + sentence.TermCount;
        var last = from - 1;
        while (last + 1 < end && last + 1 - from < MostTerms && !EndsPhrase(sentence, last + 1)
            && (last < from || (IsJoined(sentence, last) && !Openers.Contains(terms[last + 1].Exact))))
        {
            last++;
        }

        return Phrase(sentence, from, last);
    }

    /// <summary>A date is no part of it: "On Monday local farmers".</summary>
    private static bool EndsPhrase(SentenceReading sentence, int term)
    {
        var word = sentence.Passage.Terms[term];
        return Ends.Contains(word.Exact) || sentence.Passage.Dates.Any(date => date.Span.Contains(word.Span));
    }

    private static TextSpan? Phrase(SentenceReading sentence, int first, int last)
    {
        var terms = sentence.Passage.Terms;
        while (first <= last && (Openers.Contains(terms[first].Exact) || terms[first].Exact == "of"))
        {
            first++;
        }

        while (first <= last && (terms[last].Exact == "of" || Openers.Contains(terms[last].Exact)))
        {
            last--;
        }

        return first <= last && char.IsLetter(terms[first].Exact[0]) && !StopWords.Contains(terms[last].Exact) && !IsOrder(terms[last].Exact)
            ? TextSpan.FromBounds(terms[first].Span.Start, terms[last].Span.End)
            : null;
    }

    /// <summary>"The last inspection was": without its noun it is nobody.</summary>
    private static bool IsOrder(string word) => word is "last" or "next" or "previous";

    /// <summary>Whether nothing but white space and hyphens stands between a term and the next.</summary>
    private static bool IsJoined(SentenceReading sentence, int term)
    {
        var terms = sentence.Passage.Terms;
        foreach (var c in sentence.Passage.Text.AsSpan(terms[term].Span.End, Math.Max(0, terms[term + 1].Span.Start - terms[term].Span.End)))
        {
            if (!char.IsWhiteSpace(c) && c is not ('-' or '‑' or '\'' or '’' or 's'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNew(PassageReading passage, TextSpan span) => !passage.Names.Any(n => n.Span.Contains(span));

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
