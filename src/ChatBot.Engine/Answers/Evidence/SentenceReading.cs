using System.Collections.Frozen;
using ChatBot.Language;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Evidence;

/// <summary>A sentence of a passage that is read with one question in mind.</summary>
internal sealed class SentenceReading
{
    private static readonly FrozenSet<string> ReferringWords =
        "this these that those it its they their he his she her such both".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private Coverage? _around;
    private VerbFrame? _frame;
    private bool _hasFrame;
    private SentenceGaps? _gaps;

    /// <param name="passage">The passage.</param>
    /// <param name="index">Its place in it, from 0.</param>
    /// <param name="span">Where it stands.</param>
    /// <param name="asked">What the document's question before it holds of the question, or the sentence before a field; null where there is none.</param>
    /// <param name="behind">How many sentences behind that it is, from 1.</param>
    public SentenceReading(PassageReading passage, int index, TextSpan span, IReadOnlyList<FocusMatch>? asked, int behind)
    {
        Passage = passage;
        Index = index;
        Span = span;
        FirstTerm = TermAt(span.Start);
        TermCount = TermAt(span.End) - FirstTerm;
        Matches =
        [
            .. passage.Matches.Where(m => span.Contains(m.Span.Start))
                .Concat(PronounMatches.Of(this))
                .Concat(ColumnMatches.Of(this))
                .Concat(LeadInMatches.Of(asked, behind, this))
                .Concat(LeadInMatches.OfHeadings(this))
                .OrderBy(m => m.Term),
        ];
        Coverage = new Coverage(passage.Question, Matches);
    }

    public PassageReading Passage { get; }

    /// <summary>Its place in the passage, from 0.</summary>
    public int Index { get; }

    public TextSpan Span { get; }

    /// <summary>The words of the question in it, the pronoun that stands for a person whom the question names, what stands over a cell of it, what the document asks before it, and the headings over it.</summary>
    public IReadOnlyList<FocusMatch> Matches { get; }

    public Coverage Coverage { get; }

    /// <summary>What it holds of the question, and at a discount what stands around it.</summary>
    public Coverage Around => _around ??= Passage.Around(this);

    /// <summary>What of the question it lacks.</summary>
    public SentenceGaps Gaps => _gaps ??= new SentenceGaps(this);

    /// <summary>The question's verb in it and what stands round that, if it holds the verb.</summary>
    public VerbFrame? Frame
    {
        get
        {
            if (!_hasFrame)
            {
                (_frame, _hasFrame) = (VerbFrame.Of(this), true);
            }

            return _frame;
        }
    }

    /// <summary>Whether it asks something.</summary>
    public bool IsQuestion => LeadInMatches.IsQuestion(Passage.Text, Span);

    /// <summary>Whether it only says what the rest of its passage is about: "Summer fair. Ann takes it over."</summary>
    public bool IsTopic => Index == 0 && LeadInMatches.IsTopic(this);

    /// <summary>Whether it only tells one thing of what the sentence before is about: "Date: Friday 20 June."</summary>
    public bool IsField => LeadInMatches.IsField(Passage.Text, Span);

    /// <summary>Whether one of its first two words takes up what was said: "this process", "in these years", "it".</summary>
    public bool RefersBack => Terms.Take(2).Any(t => ReferringWords.Contains(t.Exact));

    /// <summary>Its words.</summary>
    public IEnumerable<Term> Terms => Passage.Terms.Skip(FirstTerm).Take(TermCount);

    /// <summary>The number of its first term in the passage.</summary>
    public int FirstTerm { get; }

    public int TermCount { get; }

    /// <summary>The number of the first of the passage's terms that begins at or behind a position of the text.</summary>
    public int TermAt(int position)
    {
        var (low, high) = (0, Passage.Terms.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Passage.Terms[middle].Span.Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
