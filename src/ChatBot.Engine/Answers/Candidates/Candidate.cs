using ChatBot.Answers.Evidence;
using ChatBot.Answers.Ranking;
using ChatBot.Language;
using ChatBot.Language.Dates;
using ChatBot.Language.Names;
using ChatBot.Language.Quotations;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Candidates;

/// <summary>A span that might answer the question, in the sentence it stands in.</summary>
/// <param name="Kind">What it would be as an answer.</param>
/// <param name="Sentence">Where it stands.</param>
/// <param name="Span">Its words in the document.</param>
/// <param name="Text">The answer's words: for a name its fullest form in the document, else those of <paramref name="Span"/>.</param>
internal sealed record Candidate(AnswerKind Kind, SentenceReading Sentence, TextSpan Span, string Text)
{
    /// <summary>The name that it is, or that its pronoun stands for.</summary>
    public Name? Name { get; init; }

    /// <summary>Whether <see cref="Span"/> is a pronoun and <see cref="Name"/> stands elsewhere.</summary>
    public bool IsPronoun { get; init; }

    /// <summary>Whether <see cref="Span"/> only gives a role, and <see cref="Name"/> stands in a sentence behind it.</summary>
    public bool BearsRoleOfSentence { get; init; }

    /// <summary>Where the date stands that <see cref="Span"/> takes up: that of "that year" before it, or of a heading above it.</summary>
    public TextSpan? DateTold { get; init; }

    /// <summary>Whether <see cref="Span"/> only tells what happened, and <see cref="DateTold"/> is the date of the heading above it.</summary>
    public bool IsDatedByHeading { get; init; }

    /// <summary>Whether <see cref="Name"/> stands elsewhere than <see cref="Span"/>, so that both must be cited.</summary>
    public bool IsNamedElsewhere => IsPronoun || BearsRoleOfSentence;

    /// <summary>Where <see cref="Text"/> stands, if elsewhere than <see cref="Span"/>.</summary>
    public TextSpan? Elsewhere => IsNamedElsewhere ? Name?.Span : IsAlias ? Name?.FullName : DateTold;

    /// <summary>Whether <see cref="Span"/> is "Bill" and <see cref="Text"/> "William Lee", which share no word.</summary>
    private bool IsAlias => Name is { Type: NameType.Person } && !IsNamedElsewhere
        && !Span.In(Passage.Text).ToString().Split(' ').Any(word => Text.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it names nobody: "local farmers".</summary>
    public bool IsNounPhrase { get; init; }

    /// <summary>Of a noun phrase: the kind of people that its noun says; null where it says none.</summary>
    public NameType? People { get; init; }

    /// <summary>Whether only its capitals say that it is a name.</summary>
    public bool IsCapitalized { get; init; }

    /// <summary>The date that it is.</summary>
    public DateExpression? Date { get; init; }

    /// <summary>Which end of a longer stretch of time it is.</summary>
    public StretchEnd StretchEnd { get; init; }

    /// <summary>Whether it is two dates that are named together.</summary>
    public bool IsJoined { get; init; }

    /// <summary>The quotation that it is.</summary>
    public Quotation? Quotation { get; init; }

    /// <summary>What is quoted to the asker: the sentence, unless the answer goes beyond it.</summary>
    public TextSpan Snippet
    {
        get => TextSpan.FromBounds(Math.Min(field.Start, Span.Start), Math.Max(field.End, Span.End));
        init;
    } = Sentence.Span;

    /// <summary>The span with the role beside it: "Ann Lee, the mayor," is one thing to the words around it.</summary>
    public TextSpan Extent => Name?.Role is { } role && !IsNamedElsewhere
        ? TextSpan.FromBounds(Math.Min(Span.Start, role.Start), Math.Max(Span.End, role.End))
        : Span;

    /// <summary>What speaks for and against it.</summary>
    public FeatureVector Features { get; } = new();

    /// <summary>How likely it is right, by the ranking model; 0 to 1.</summary>
    public double Score { get; set; }

    /// <summary>The words of <see cref="Text"/>, for comparing answers.</summary>
    public IReadOnlyList<string> Words => field ??= ReadWords();

    public PassageReading Passage => Sentence.Passage;

    private string[] ReadWords()
    {
        // The passage's terms are at hand; only a fuller form of a name must be read anew.
        var terms = Span.In(Passage.Text).SequenceEqual(Text)
            ? Passage.Terms.Skip(Sentence.TermAt(Span.Start)).Take(Sentence.TermAt(Span.End) - Sentence.TermAt(Span.Start))
            : TermReader.Read(Text, new TextSpan(0, Text.Length));
        return [.. terms.Select(t => t.Exact)];
    }
}
