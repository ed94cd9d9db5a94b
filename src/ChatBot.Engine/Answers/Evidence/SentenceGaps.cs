using ChatBot.Answers.Questions;
using ChatBot.Language.Names.Roles;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Evidence;

/// <summary>What of the question a sentence and its passage lack, or hold otherwise: a text that answers seldom leaves a telling word unsaid.</summary>
internal sealed class SentenceGaps
{
    /// <summary>Below this strength a word counts as missing; the title alone is worth more.</summary>
    private const double Held = 0.3;

    /// <summary>In terms: a negation farther from all of the question's words turns something else round.</summary>
    private const int NegationReach = 5;

    private readonly SentenceReading _sentence;

    public SentenceGaps(SentenceReading sentence)
    {
        _sentence = sentence;
        var (passage, own, isDenied) = (sentence.Passage.Whole, sentence.Coverage, Question.IsNegated);
        for (var i = 0; i < Question.Terms.Count; i++)
        {
            var term = Question.Terms[i];
            if (passage[i] < Held)
            {
                InPassage++;
                Rarest = Math.Max(Rarest, term.Weight);
            }

            if (own[i] < Held)
            {
                InSentence++;
                LacksNumber |= char.IsAsciiDigit(term.Stem[0]);
                HoldsOtherName |= (term.IsName || char.IsAsciiDigit(term.Stem[0])) && IsReplaced(i);
                HoldsOtherNumber |= term.Number is { } kind && sentence.Passage.Frame[i] < Held && (HoldsOther(kind) || sentence.Passage.IsNumberedOtherwise(i, kind));
                isDenied |= term.Negates;
            }
        }

        LacksRole = Question.Form == QuestionForm.Role && LacksEveryRole();
        LacksVerb = Question.Verb is { } verb && sentence.Around[verb] < Held;
        foreach (var term in sentence.Terms)
        {
            HoldsOpposite |= Question.Opposites.TryGetValue(term.Stem, out var focus) && own[focus] < Held;
        }

        LacksNegation = isDenied && !IsNegated();
    }

    /// <summary>How many focus terms the passage and its title lack.</summary>
    public int InPassage { get; }

    /// <summary>How many the sentence lacks.</summary>
    public int InSentence { get; }

    /// <summary>The weight of the rarest term that the passage and its title lack; 0 where they hold all.</summary>
    public double Rarest { get; }

    /// <summary>Whether the sentence lacks a number of the question.</summary>
    public bool LacksNumber { get; }

    /// <summary>Whether neither the sentence nor its surroundings hold the question's verb.</summary>
    public bool LacksVerb { get; }

    /// <summary>Whether the question asks for the holder of a role, and neither the sentence nor its surroundings hold the word for it.</summary>
    public bool LacksRole { get; }

    /// <summary>Whether the sentence says "fell" where the question says "rose".</summary>
    public bool HoldsOpposite { get; }

    /// <summary>Whether another name, or number, stands where the question's should: "University of Ulm" for "University of Oslo".</summary>
    public bool HoldsOtherName { get; }

    /// <summary>Whether sentence, title and heading lack a number of the question, and hold another of its kind: "third" for "second".</summary>
    public bool HoldsOtherNumber { get; }

    /// <summary>Whether the question is negated, by a word for which nothing stands in the sentence, and the sentence is not.</summary>
    public bool LacksNegation { get; }

    private AnalyzedQuestion Question => _sentence.Passage.Question;

    private bool LacksEveryRole()
    {
        var roles = Enumerable.Range(0, Question.Terms.Count).Where(i => RoleWords.IsRoleNounOrPlural(Question.Terms[i].Word)).ToList();

        return roles.Count > 0 && roles.TrueForAll(i => _sentence.Around[i] < Held);
    }

    /// <summary>Whether a negation stands near a word of the question.</summary>
    private bool IsNegated()
    {
        for (var i = _sentence.FirstTerm; i < _sentence.FirstTerm + _sentence.TermCount; i++)
        {
            if (Negations.StandsAt(_sentence.Passage.Text, _sentence.Passage.Terms, i) && _sentence.Matches.Any(m => Math.Abs(m.Term - i) <= NegationReach))
            {
                return true;
            }
        }

        return false;
    }

    // "11:30" and "4 May" are no other amounts.
    private bool HoldsOther(NumberKind kind) =>
        _sentence.Terms.Any(t => NumberKinds.Of(t.Exact) == kind && !_sentence.Matches.Any(m => m.Span.Contains(t.Span))
            && !(kind == NumberKind.Amount && _sentence.Passage.Dates.Any(d => d.Span.Contains(t.Span))));

    /// <summary>Whether a word beside the missing one stands in the sentence with another name or number beside it.</summary>
    private bool IsReplaced(int missing)
    {
        foreach (var match in _sentence.Matches)
        {
            if (Math.Abs(match.Focus - missing) == 1 && IsOther(Neighbour(match.Term, missing > match.Focus ? 1 : -1), Question.Terms[missing]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The nearest term on one side that carries meaning; null at the sentence's end.</summary>
    private Term? Neighbour(int term, int step)
    {
        for (var i = term + step; i >= _sentence.FirstTerm && i < _sentence.FirstTerm + _sentence.TermCount; i += step)
        {
            if (!StopWords.Contains(_sentence.Passage.Terms[i].Exact))
            {
                return _sentence.Passage.Terms[i];
            }
        }

        return null;
    }

    private bool IsOther(Term? neighbour, FocusTerm missing) =>
        neighbour is { } term
        && (missing.IsName ? char.IsUpper(_sentence.Passage.Text[term.Span.Start]) : char.IsAsciiDigit(term.Exact[0]))
        && !_sentence.Matches.Any(m => m.Span.Contains(term.Span));
}
