using ChatBot.Corpus;
using ChatBot.Documents;
using ChatBot.Retrieval;
using ChatBot.Retrieval.Persistence;

namespace ChatBot.Answers;

public sealed class AnswersAfterRestartTests
{
    [Fact]
    public void An_index_that_was_opened_answers_as_the_one_that_was_built_to_the_last_digit()
    {
        var documents = CorpusReader.Read("seeds/documents", new CorpusOptions(), CancellationToken.None).Documents;
        var built = IndexSnapshot.Empty.With(CorpusAnalyzer.Analyze(documents));
        var (before, after) = (new QuestionAnswerer(built), new QuestionAnswerer(Stored.Again(built)));

        Assert.All(Questions(built), question => Assert.Equal(Stored.Describe(before.Answer(question)), Stored.Describe(after.Answer(question))));
        Assert.All(Questions(built).Take(20), question => Assert.Equal(before.RankByTopic(question.Text, 10), after.RankByTopic(question.Text, 10)));
    }

    /// <summary>Of every kind, about names and words of the documents themselves.</summary>
    private static IEnumerable<Question> Questions(IndexSnapshot index)
    {
        foreach (var document in index.Documents)
        {
            var text = document.Document.Text;
            foreach (var name in document.Annotations.Names.Where((_, i) => i % 12 == 0).Select(name => name.Span.In(text).ToString()))
            {
                yield return new Question(QuestionKind.Who, $"who is {name}?");
                yield return new Question(QuestionKind.When, $"when did {name} say so?");
                yield return new Question(QuestionKind.Where, $"where was {name}?");
                yield return new Question(QuestionKind.Quote, name);
                yield return new Question(QuestionKind.Ask, $"what did {name} do?");
            }
        }
    }
}
