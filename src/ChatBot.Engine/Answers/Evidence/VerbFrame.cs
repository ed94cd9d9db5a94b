using ChatBot.Answers.Questions;
using ChatBot.Language;
using ChatBot.Language.Names;
using ChatBot.Language.Names.Roles;

namespace ChatBot.Answers.Evidence;

/// <summary>The question's verb where a sentence holds it, and where the answer must stand beside it.</summary>
/// <remarks>
/// English puts the doer before the verb and what it is done to behind it; a passive turns that round. So "whom did
/// they free" wants what stands behind "freed", "who was freed by them" too, and "who freed them" what stands before it.
/// </remarks>
internal sealed class VerbFrame
{
    /// <summary>What a word of the question counts that stands on the other side of the verb than it should.</summary>
    private const double OutOfPlace = 0.5;

    private const int WordsBackToBe = 3;

    /// <summary>How far behind its preposition a name may stand: "by the engineer Ann Lee" is one role and one name.</summary>
    private const int WordsBehindLeading = 3;

    private readonly SentenceReading _sentence;

    private VerbFrame(SentenceReading sentence, FocusMatch verb)
    {
        _sentence = sentence;
        Verb = verb;
        var wantsDoer = Question.Form == QuestionForm.Subject && !Question.IsPassive;
        var isNoun = IsNounAt(verb);
        var isPassive = IsPassiveAt(verb);
        Leading = Question.Preposition ?? (wantsDoer && (isPassive || isNoun) ? "by" : null);
        WantsBefore = Leading is null && !isNoun && wantsDoer != isPassive;
        Others = OthersInPlace();
    }

    public FocusMatch Verb { get; }

    /// <summary>Whether the answer stands before the verb; else behind it.</summary>
    public bool WantsBefore { get; }

    /// <summary>The preposition that it stands behind; null where it needs none.</summary>
    public string? Leading { get; }

    /// <summary>The share of the question's other words that the sentence holds, those on the right side of the verb counting fully; 0 to 1.</summary>
    public double Others { get; }

    private AnalyzedQuestion Question => _sentence.Passage.Question;

    /// <summary>The frame that fits the question best; null where the sentence does not hold its verb, or it has none.</summary>
    public static VerbFrame? Of(SentenceReading sentence)
    {
        var question = sentence.Passage.Question;
        return question.Verb is not { } focus || question.Form is QuestionForm.Role or QuestionForm.Description
            ? null
            : sentence.Matches.Where(m => m.Focus == focus && sentence.Span.Contains(m.Span)) // no verb of the sentence before
                .Select(m => new VerbFrame(sentence, m))
                .MaxBy(f => f.Others + f.Verb.Strength);
    }

    /// <summary>1 for what stands nearest where the answer must stand, less the more names and clauses lie between, 0 on the wrong side.</summary>
    public double Slot(TextSpan extent)
    {
        var isBefore = extent.End <= Verb.Span.Start;
        if (extent.Contains(Verb.Span) || isBefore != WantsBefore)
        {
            return 0;
        }

        if (Leading is not null)
        {
            return FollowsLeading(extent);
        }

        var between = isBefore
            ? TextSpan.FromBounds(extent.End, Verb.Span.Start)
            : TextSpan.FromBounds(Verb.Span.End, Math.Max(Verb.Span.End, extent.Start));
        var names = _sentence.Passage.Names.Count(n => n.Type != NameType.Miscellaneous && between.Contains(n.Span));
        return 1 / (1 + names + (0.5 * ClausesBetween(extent)));
    }

    private int ClausesBetween(TextSpan extent)
    {
        var other = Math.Min(_sentence.TermAt(extent.Start), _sentence.Passage.Terms.Count - 1);
        return _sentence.Passage.Clauses.Between(Math.Min(other, Verb.Term), Math.Max(other, Verb.Term));
    }

    /// <summary>"founded", "who founded": active. "was founded", "was soon founded", "founded by": passive.</summary>
    private bool IsPassiveAt(FocusMatch verb)
    {
        var terms = _sentence.Passage.Terms;
        for (var i = verb.Term - 1; i >= Math.Max(_sentence.FirstTerm, verb.Term - WordsBackToBe); i--)
        {
            if (Auxiliaries.IsBe(terms[i].Exact))
            {
                return !verb.Span.In(_sentence.Passage.Text).EndsWith("ing", StringComparison.OrdinalIgnoreCase);
            }

            if (!Auxiliaries.MayStandBeforeVerb(terms[i].Exact))
            {
                break;
            }
        }

        return verb.Term + 1 < terms.Count && terms[verb.Term + 1].Exact == "by";
    }

    private double OthersInPlace()
    {
        var best = new double[Question.Terms.Count];
        foreach (var match in _sentence.Matches.Where(m => m.Focus != Verb.Focus))
        {
            var isBehind = match.Term > Verb.Term;
            best[match.Focus] = Math.Max(best[match.Focus], match.Strength * (isBehind == WantsBefore ? 1 : OutOfPlace));
        }

        var (held, all) = (0.0, 0.0);
        for (var i = 0; i < best.Length; i++)
        {
            var weight = i == Verb.Focus ? 0 : Question.Terms[i].Weight;
            (held, all) = (held + (best[i] * weight), all + weight);
        }

        return all > 0 ? held / all : 1;
    }

    /// <summary>1 right behind the first preposition of its kind that follows the verb, at most an article or a title between; less behind a later one.</summary>
    private double FollowsLeading(TextSpan extent)
    {
        var terms = _sentence.Passage.Terms;
        var first = Math.Min(_sentence.TermAt(extent.Start), terms.Count);
        var passed = 0;
        for (var i = Verb.Term + 1; i < first; i++)
        {
            passed += terms[i].Exact == Leading ? 1 : 0;
            if (terms[i].Exact == Leading && first - i <= WordsBehindLeading)
            {
                return 1.0 / passed;
            }
        }

        return 0;
    }

    /// <summary>"the founding of", "the invention", "last inspection", "its collapse": the verb's act as a noun.</summary>
    private bool IsNounAt(FocusMatch verb)
    {
        var terms = _sentence.Passage.Terms;
        return !terms[verb.Term].Exact.EndsWith("ed", StringComparison.Ordinal)
            && (IsDerivedNoun(terms[verb.Term].Exact)
                || (verb.Term > _sentence.FirstTerm && RoleWords.IsDeterminer(terms[verb.Term - 1].Exact))
                || (verb.Term + 1 < terms.Count && terms[verb.Term + 1].Exact == "of"));
    }

    /// <summary>Whether a word has the ending of a noun made of a verb, and the question asks with another form.</summary>
    private bool IsDerivedNoun(string word) =>
        (word.EndsWith("tion", StringComparison.Ordinal) || word.EndsWith("sion", StringComparison.Ordinal) || word.EndsWith("ment", StringComparison.Ordinal))
        && word != Question.Terms[Verb.Focus].Word;
}
