using ChatBot.Answers.Questions;
using ChatBot.Documents;
using ChatBot.Documents.Tables;
using ChatBot.Language;
using ChatBot.Language.Dates;
using ChatBot.Language.Names;
using ChatBot.Language.Quotations;
using ChatBot.Language.Words;
using ChatBot.Retrieval;

namespace ChatBot.Answers.Evidence;

/// <summary>A passage read with one question in mind: its sentences, and where each holds words of the question.</summary>
internal sealed class PassageReading
{
    /// <summary>What the passage around a sentence says counts less than the sentence itself.</summary>
    private const double NeighbourDiscount = 0.6;
    private const double PassageDiscount = 0.5;
    private const double FrameDiscount = 0.5;

    /// <summary>Who named a file named what it is about: "mail-oslo-venue", but in short.</summary>
    private const double FileNameDiscount = 0.8;

    /// <summary>In terms: "report" may stand between "fault" and its number.</summary>
    private const int FarthestNumber = 2;

    private readonly List<(int Focus, NumberKind? Kind)> _numbered = [];
    private readonly Coverage _passage;
    private readonly Coverage _frame;
    private double? _bestShare;
    private TableReading? _table;

    public PassageReading(IndexedPassage source, FocusMatcher matcher, double score)
    {
        Source = source;
        Question = matcher.Question;
        Score = score;
        Terms = TermReader.Read(source.Source.Document.Text, source.Passage.Span);
        Matches = matcher.Find(Terms);
        Clauses = new ClauseMap(Text, Terms);
        var span = source.Passage.Span;
        var annotations = source.Source.Annotations;
        Names = Slice.Within(annotations.Names, span, n => n.Span);
        Dates = Slice.Within(annotations.Dates, span, d => d.Span);
        Quotations = Slice.Within(annotations.Quotations, span, q => q.Span);
        Headings = [.. source.Source.HeadingsOver(source.Passage)];
        HeadingMatches = [.. source.Source.SectionsOver(source.Passage).SelectMany(heading => MatchesAbove(matcher, TermReader.Read(Text, heading.Span)))];
        Columns = TableRows.Columns(Text, span);
        var asked = LeadInMatches.EndOfPassageBefore(source, matcher);
        Sentences = SentencesWithin(annotations.Sentences, span, asked);
        _passage = new Coverage(Question, Matches);
        _frame = FrameOf(matcher, asked ?? []);
    }

    public IndexedPassage Source { get; }

    public AnalyzedQuestion Question { get; }

    /// <summary>The search step's score as a share of the best passage's.</summary>
    public double Score { get; }

    public Document Document => Source.Source.Document;

    public string Text => Source.Source.Document.Text;

    public IReadOnlyList<Term> Terms { get; }

    public IReadOnlyList<FocusMatch> Matches { get; }

    /// <summary>How far apart its terms stand.</summary>
    public ClauseMap Clauses { get; }

    public IReadOnlyList<SentenceReading> Sentences { get; }

    public IReadOnlyList<Name> Names { get; }

    public IReadOnlyList<DateExpression> Dates { get; }

    public IReadOnlyList<Quotation> Quotations { get; }

    /// <summary>Where it is a table, the names of its columns.</summary>
    public IReadOnlyList<TextSpan> Columns { get; }

    /// <summary>What it tells as a table; null where it is none.</summary>
    public TableReading? Table => Columns.Count == 0 ? null : _table ??= new TableReading(this);

    /// <summary>The headings that it stands under, the nearest first.</summary>
    public IReadOnlyList<Passage> Headings { get; }

    /// <summary>The words of the question in those headings, without the document's title.</summary>
    public IReadOnlyList<FocusMatch> HeadingMatches { get; }

    /// <summary>What the whole passage, its title and its heading hold of the question.</summary>
    public Coverage Whole => _passage.Or(_frame, FrameDiscount);

    /// <summary>The largest share of the question that one of its sentences holds.</summary>
    public double BestShare => _bestShare ??= Sentences.Max(s => s.Coverage.Share(Question));

    /// <summary>What its headings and title, and the question right before it, hold of the question.</summary>
    public Coverage Frame => _frame;

    /// <summary>Whether heading or title gives another number to what the question's number belongs to: "Fault report 142" for "fault 143".</summary>
    /// <param name="number">The place of the question's number among its terms.</param>
    /// <param name="kind">What it tells.</param>
    public bool IsNumberedOtherwise(int number, NumberKind kind) => Frame[number] == 0 && _numbered.Contains((number - 1, kind));

    /// <summary>What the passage's own text holds of the question.</summary>
    public Coverage Own => _passage;

    /// <summary>What a sentence holds of the question, and at a discount what stands around it.</summary>
    public Coverage Around(SentenceReading sentence)
    {
        var around = sentence.Coverage.Or(_passage, PassageDiscount).Or(_frame, FrameDiscount);
        if (sentence.Index > 0)
        {
            around = around.Or(Sentences[sentence.Index - 1].Coverage, NeighbourDiscount);
        }

        return sentence.Index + 1 < Sentences.Count
            ? around.Or(Sentences[sentence.Index + 1].Coverage, NeighbourDiscount)
            : around;
    }

    /// <summary>The sentence that <paramref name="span"/> begins in, if any.</summary>
    public SentenceReading? SentenceAt(TextSpan span) => Sentences.FirstOrDefault(s => s.Span.Contains(span.Start));

    private List<SentenceReading> SentencesWithin(IReadOnlyList<TextSpan> all, TextSpan span, IReadOnlyList<FocusMatch>? asked)
    {
        var sentences = new List<SentenceReading>();
        var (behind, topic) = (0, default(IReadOnlyList<FocusMatch>));
        foreach (var sentence in Slice.Within(all, span, s => s))
        {
            if (sentences.Count > 0 && LeadInMatches.IsField(Text, sentence))
            {
                (asked, behind) = (sentences[^1].Matches, 0);
            }

            behind++;
            sentences.Add(new SentenceReading(this, sentences.Count, sentence, asked ?? topic, asked is null ? 1 : behind));
            topic = sentences[^1].IsTopic ? sentences[^1].Matches : topic;
            if (sentences[^1].IsQuestion)
            {
                (asked, behind) = (sentences[^1].Matches, 0);
            }
        }

        return sentences;
    }

    private Coverage FrameOf(FocusMatcher matcher, IReadOnlyList<FocusMatch> asked) =>
        new Coverage(Question, MatchesAbove(matcher, TermReader.Read(Document.Title, new TextSpan(0, Document.Title.Length))))
            .Or(new Coverage(Question, matcher.Find(TermReader.Read(Document.Id, new TextSpan(0, Document.Id.Length)))), FileNameDiscount)
            .Or(new Coverage(Question, asked), 1)
            .Or(new Coverage(Question, HeadingMatches), 1);

    /// <summary>The matches in the title or a heading, whose numbers are remembered.</summary>
    private IReadOnlyList<FocusMatch> MatchesAbove(FocusMatcher matcher, IReadOnlyList<Term> terms)
    {
        var matches = matcher.Find(terms);
        if (Question.HoldsNumber)
        {
            _numbered.AddRange(matches.SelectMany(match => terms.Skip(match.Term + 1).Take(FarthestNumber), (match, term) => (match.Focus, NumberKinds.Of(term.Exact))));
        }

        return matches;
    }
}
