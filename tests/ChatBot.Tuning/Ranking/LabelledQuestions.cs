using ChatBot.Answers;
using ChatBot.Answers.Ranking;
using ChatBot.Commands.Evaluation;
using ChatBot.Corpus;
using ChatBot.Documents;
using ChatBot.Retrieval;

namespace ChatBot.Tuning.Ranking;

/// <summary>Asks the questions of a file and keeps what the ranking saw.</summary>
internal static class LabelledQuestions
{
    private static readonly Dictionary<string, QuestionAnswerer> Answerers = [];

    public static IEnumerable<LabelledQuestion> Read(string questions, string corpus, IReadOnlyList<QuestionKind> kinds)
    {
        if (!Answerers.TryGetValue(corpus, out var answerer))
        {
            Answerers[corpus] = answerer = Index(corpus);
        }

        return QuestionFile.Read(questions)
            .Where(q => kinds.Contains(QuestionFile.ToQuestion(q).Kind))
            .AsParallel().AsOrdered()
            .Select(q => Label(q, questions, answerer))
            .ToList();
    }

    private static QuestionAnswerer Index(string corpus)
    {
        var builder = new IndexBuilder(new RetrievalOptions());
        foreach (var document in CorpusAnalyzer.Analyze(CorpusReader.Read(corpus, new CorpusOptions(), CancellationToken.None).Documents))
        {
            builder.Add(document);
        }

        return new QuestionAnswerer(builder.Build());
    }

    private static LabelledQuestion Label(EvalQuestion line, string set, QuestionAnswerer answerer)
    {
        var question = QuestionFile.ToQuestion(line);
        var groups = answerer.Rank(question);
        var grader = new Grader(line, question.Kind);

        return new LabelledQuestion(
            set,
            question.Kind,
            line.Document ?? (groups.Count > 0 ? groups[0].Best.Passage.Document.Id : line.Id),
            line.IsAnswerable,
            [.. groups.Select(g => Values(g.Best.Features))],
            [.. groups.Select(g => line.IsAnswerable && grader.IsRight(g.ToAnswer(LinearModel.Ranking, question.Kind)))]);
    }

    private static double[] Values(FeatureVector features) => [.. Enum.GetValues<Feature>().Select(f => features[f])];
}
