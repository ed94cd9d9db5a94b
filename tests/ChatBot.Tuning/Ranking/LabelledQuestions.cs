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
    public static IEnumerable<LabelledQuestion> Read(string questions, string corpus, QuestionKind kind, int most)
    {
        var builder = new IndexBuilder(new RetrievalOptions());
        foreach (var document in CorpusAnalyzer.Analyze(CorpusReader.Read(corpus, new CorpusOptions(), CancellationToken.None).Documents))
        {
            builder.Add(document);
        }

        var answerer = new QuestionAnswerer(builder.Build());
        return QuestionFile.Read(questions)
            .Where(q => QuestionFile.ToQuestion(q).Kind == kind)
            .Take(most)
            .AsParallel().AsOrdered()
            .Select(q => Label(q, questions, kind, answerer))
            .ToList();
    }

    private static LabelledQuestion Label(EvalQuestion line, string set, QuestionKind kind, QuestionAnswerer answerer)
    {
        var question = QuestionFile.ToQuestion(line);
        var groups = answerer.Rank(question);
        var grader = new Grader(line, question.Kind);

        return new LabelledQuestion(
            set,
            line.Document ?? line.Id,
            line.IsAnswerable,
            [.. groups.Select(g => Values(g.Best.Features))],
            [.. groups.Select(g => line.IsAnswerable && grader.IsRight(g.ToAnswer(LinearModel.Ranking, kind)))]);
    }

    private static double[] Values(FeatureVector features) => [.. Enum.GetValues<Feature>().Select(f => features[f])];
}
