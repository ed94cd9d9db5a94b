using ChatBot.Answers;

namespace ChatBot.Commands.Evaluation;

/// <summary>Says whether an answer is right, by the rules of the question file (README, "Evaluating").</summary>
internal sealed class Grader
{
    private readonly EvalQuestion _question;
    private readonly QuestionKind _kind;
    private readonly IReadOnlyList<NormalizedText> _golds;
    private readonly string? _speakerSurname;

    public Grader(EvalQuestion question, QuestionKind kind)
    {
        _question = question;
        _kind = kind;
        _golds = [.. question.Answers.Select(a => new NormalizedText(a))];
        _speakerSurname = new NormalizedText(question.Speaker ?? "").Words is [.., var surname] ? surname : null;
    }

    /// <summary>Whether it cites the named document and says what a gold answer says.</summary>
    public bool IsRight(Answer answer) => answer.Citations.Any(IsNamedDocument) && (_kind switch
    {
        QuestionKind.When => IsRightDate(answer),
        QuestionKind.Quote => HoldsGold(answer.Text) && IsRightSpeaker(answer),
        QuestionKind.Ask => answer.Citations.Any(c => IsNamedDocument(c) && HoldsGold(c.Snippet)),
        _ => IsRightName(answer),
    });

    /// <summary>1 where the answer is a gold answer word for word, else 0.</summary>
    public double ExactMatch(Answer answer)
    {
        var text = new NormalizedText(answer.Text);
        return _golds.Any(text.Matches) ? 1 : 0;
    }

    /// <summary>The best F1 against any gold answer.</summary>
    public double F1(Answer answer)
    {
        var text = new NormalizedText(answer.Text);
        return _golds.Max(text.F1);
    }

    /// <summary>Whether a retrieved passage is the one that answers: of the named document, and holding the evidence.</summary>
    public bool IsEvidence(string document, string passage) =>
        document == _question.Document
        && (_question.Evidence is null || new NormalizedText(passage).Holds(new NormalizedText(_question.Evidence)));

    private bool IsNamedDocument(Citation citation) =>
        _question.Document is null || citation.Source.Id == _question.Document;

    private bool IsRightName(Answer answer)
    {
        var name = new NormalizedText(answer.Text);
        return _golds.Any(gold => name.Matches(gold) || name.Holds(gold) || gold.Holds(name));
    }

    private bool IsRightDate(Answer answer) => _question.Values is { Count: > 0 } values
        ? values.Contains(answer.Value)
        : HoldsGold(answer.Text);

    private bool IsRightSpeaker(Answer answer) =>
        _speakerSurname is null
        || (answer.Speaker is { } speaker && new NormalizedText(speaker).Words.Contains(_speakerSurname));

    private bool HoldsGold(string words)
    {
        var text = new NormalizedText(words);
        return _golds.Any(gold => text.Matches(gold) || text.Holds(gold));
    }
}
