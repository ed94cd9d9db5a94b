using ChatBot.Answers.Candidates;
using ChatBot.Answers.Evidence;
using ChatBot.Answers.Questions;
using ChatBot.Answers.Ranking;
using ChatBot.Retrieval;

namespace ChatBot.Answers;

/// <summary>Answers questions from one snapshot of the index.</summary>
/// <remarks>
/// Analyse the question, search passages, find candidate spans in them, score these, merge those that say the same,
/// and refuse when none is good enough. The same question to the same snapshot always gives the same finding, and any
/// number of threads may ask at once.
/// </remarks>
public sealed class QuestionAnswerer
{
    /// <summary>Passages that the search step hands to the ranking; twice as many made no answer of the development sets better.</summary>
    private const int PassagesRead = 15;

    /// <summary>The same for quotations: one speaker's words are spread over many passages, and askers want them all.</summary>
    private const int PassagesReadForQuotations = 30;

    /// <summary>A further answer's score is at least this share of the best one's; what is worse is no answer at all.</summary>
    private const double FurtherShare = 0.02;

    private const double MostLead = 3;

    private readonly QuestionAnalyzer _analyzer;
    private readonly LinearModel _model = LinearModel.Ranking;

    /// <summary>Prepares to answer from <paramref name="snapshot"/>.</summary>
    public QuestionAnswerer(IndexSnapshot snapshot, AnswerOptions? options = null)
    {
        Snapshot = snapshot;
        Options = options ?? new AnswerOptions();
        _analyzer = new QuestionAnalyzer(snapshot, snapshot.Vocabulary);
    }

    /// <summary>Does beforehand what the first question would wait for, whatever snapshot it is asked of: reads the tables of words. For a thread beside the one that opens an index.</summary>
    public static void Prepare() => new QuestionAnswerer(IndexSnapshot.Empty).Answer(new Question(QuestionKind.Ask, "Who was in Harbour Street when it rained?"));

    /// <summary>What it answers from.</summary>
    public IndexSnapshot Snapshot { get; }

    /// <summary>How sure it must be.</summary>
    public AnswerOptions Options { get; }

    /// <summary>The best answers to <paramref name="question"/>, or why there is none.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="ended">Called when a stage has ended, by the thread that asks: whoever has a clock can tell where the time goes.</param>
    public Finding Answer(Question question, Action<AnswerStage>? ended = null)
    {
        var analyzed = _analyzer.Analyze(question);
        ended?.Invoke(AnswerStage.Analysis);
        var hits = Search(analyzed);
        ended?.Invoke(AnswerStage.Search);
        var passages = Read(analyzed, hits);
        ended?.Invoke(AnswerStage.Reading);
        var candidates = passages.SelectMany(p => CandidatesOf(question.Kind, p)).ToList();
        ended?.Invoke(AnswerStage.Candidates);
        var finding = Choose(analyzed, passages, Rank(analyzed, candidates));
        ended?.Invoke(AnswerStage.Ranking);

        return finding;
    }

    /// <summary>All that might answer <paramref name="question"/>, best first, whether it is good enough or not.</summary>
    internal IReadOnlyList<AnswerGroup> Rank(Question question)
    {
        var analyzed = _analyzer.Analyze(question);
        return Rank(analyzed, [.. Read(analyzed, Search(analyzed)).SelectMany(p => CandidatesOf(question.Kind, p))]);
    }

    /// <summary>The passages that speak to <paramref name="question"/>, best first by their best sentence: their numbers in the snapshot.</summary>
    public IReadOnlyList<int> RankPassages(Question question, int most)
    {
        var analyzed = _analyzer.Analyze(question with { Kind = QuestionKind.Ask });
        var best = new Dictionary<IndexedPassage, double>();
        foreach (var candidate in Score(analyzed, [.. Read(analyzed, Search(analyzed)).SelectMany(SentenceCandidates.Ask)]))
        {
            best.TryAdd(candidate.Passage.Source, candidate.Score);
        }

        return [.. best.OrderByDescending(p => p.Value).Take(most).Select(p => p.Key.Number)];
    }

    /// <summary>The passages that are about the same as <paramref name="text"/>, best first, whether or not they answer anything: their numbers in the snapshot.</summary>
    /// <remarks>Many words tell a topic better than any one sentence does, so whole passages are compared, and what the best have in common counts too.</remarks>
    public IReadOnlyList<int> RankByTopic(string text, int most)
    {
        var stems = _analyzer.Analyze(new Question(QuestionKind.Ask, text)).Terms.Select(t => t.Stem).Order(StringComparer.Ordinal);
        var query = new SearchQuery([.. stems.Select(s => new QueryTerm(s))]);

        return [.. new TopicRanking(Snapshot).Rank(query, most).Select(h => h.Passage)];
    }

    private IReadOnlyList<AnswerGroup> Rank(AnalyzedQuestion question, List<Candidate> candidates) =>
        AnswerGroup.From(Score(question, candidates), _model, question.Kind);

    private Finding Choose(AnalyzedQuestion question, List<PassageReading> passages, IReadOnlyList<AnswerGroup> groups)
    {
        var threshold = Options.Move(LinearModel.Answerability.Threshold(question.Kind));
        var likelihood = Answerable(groups, question.Kind);
        if (likelihood < threshold)
        {
            return Refusal.Explain(question, passages, likelihood, threshold);
        }

        var good = groups
            .TakeWhile(g => g.Best.Score >= groups[0].Best.Score * FurtherShare)
            .Where((group, i) => !groups.Take(i).Any(group.IsToldBy) && !group.LacksTopicOf(groups[0]))
            .Take(question.Source.Most);
        return new Finding.Answered([.. good.Select(g => g.ToAnswer(_model, question.Kind))]);
    }

    /// <summary>How likely the best candidate answers, 0 to 1; fills in the features that compare it with the others.</summary>
    internal static double Answerable(IReadOnlyList<AnswerGroup> groups, QuestionKind kind)
    {
        if (groups.Count == 0)
        {
            return 0;
        }

        var features = groups[0].Best.Features;
        features[Feature.RankScore] = LinearModel.Ranking.Sum(kind, features);
        features[Feature.Lead] = groups.Count == 1
            ? MostLead
            : Math.Min(MostLead, features[Feature.RankScore] - LinearModel.Ranking.Sum(kind, groups[1].Best.Features));

        return LinearModel.Answerability.Score(kind, features);
    }

    private IReadOnlyList<PassageHit> Search(AnalyzedQuestion question) =>
        Snapshot.Search(SearchTerms.Of(question, Snapshot), question.Kind == QuestionKind.Quote ? PassagesReadForQuotations : PassagesRead);

    private List<PassageReading> Read(AnalyzedQuestion question, IReadOnlyList<PassageHit> hits)
    {
        var matcher = new FocusMatcher(question);
        var passages = new List<PassageReading>(hits.Count);
        foreach (var hit in LeadInMatches.Answering(Snapshot, hits).Concat(hits).GroupBy(hit => hit.Passage, (_, same) => same.MaxBy(hit => hit.Score)!))
        {
            passages.Add(new PassageReading(Snapshot.Passages[hit.Passage], matcher, hit.Score / hits[0].Score));
        }

        if (question.Kind == QuestionKind.Quote)
        {
            passages.AddRange(SpokenPassages.Beside(question, Snapshot, hits).Select(number => new PassageReading(Snapshot.Passages[number], matcher, score: 0)));
        }

        return passages;
    }

    private List<Candidate> Score(AnalyzedQuestion question, List<Candidate> candidates)
    {
        var extractor = new AnswerFeatures();
        foreach (var candidate in candidates)
        {
            extractor.Fill(candidate);
        }

        SupersededDates.Mark(candidates, _model);
        foreach (var candidate in candidates)
        {
            candidate.Score = _model.Score(question.Kind, candidate.Features);
        }

        return [.. candidates.Where(c => question.SpeakerTerms is null || c.Features[Feature.OtherSpeaker] == 0).OrderByDescending(c => c.Score)];
    }

    private static IEnumerable<Candidate> CandidatesOf(QuestionKind kind, PassageReading passage) => kind switch
    {
        QuestionKind.Who => NameCandidates.Who(passage),
        QuestionKind.When => DateCandidates.When(passage),
        QuestionKind.Where => NameCandidates.Where(passage),
        QuestionKind.Quote => QuotationCandidates.Quote(passage),
        QuestionKind.Ask => SentenceCandidates.Ask(passage),
        _ => throw new InvalidOperationException($"No candidates for {kind}."),
    };
}
