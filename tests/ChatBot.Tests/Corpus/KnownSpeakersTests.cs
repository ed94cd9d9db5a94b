using ChatBot.Answers;
using ChatBot.Documents;
using ChatBot.Retrieval;
using ChatBot.Support;

namespace ChatBot.Corpus;

/// <summary>Whoever a chat, a transcript or a mail names as its speaker can be quoted.</summary>
public sealed class KnownSpeakersTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("chat.csv", "date,author,content\n2031-05-07,Ann Lee,The ferry stops at noon.\n2031-05-07,Ben Moor,My ferry never stops.\n", "The ferry stops at noon.")]
    [InlineData("talk.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann Lee>The ferry stops at noon.\n\n00:02.000 --> 00:03.000\n<v Ben Moor>My ferry never stops.\n", "The ferry stops at noon.")]
    [InlineData("mail.eml", "From: Ann Lee <ann@example.org>\nSubject: Plans\n\nThe ferry stops at noon.\n\nWe sail on Friday.\n", "The ferry stops at noon.")]
    public void Words_are_quoted_by_their_speaker(string name, string file, string words)
    {
        _folder.Write(name, file);

        var answer = Ask(new Question(QuestionKind.Quote, "Ann Lee ferry"));

        Assert.Equal((words, "Ann Lee"), (answer.Text, answer.Speaker));
    }

    [Theory]
    [InlineData("*Interview with Ann Lee, the harbour master. By Ben Moor, for the newsletter.*")]
    [InlineData("Ben Moor talked to Ann Lee.")]
    [InlineData("Ann Lee has been harbour master since 2029. Interview by Ben Moor.")]
    public void The_answers_of_an_interview_are_of_whom_it_is_with(string opening)
    {
        _folder.Write("interview.md", $"# On the quay\n\n{opening}\n\n**Q: What do you think of the new ferry?**\n\nA: It stops at noon. Nobody needs it then.\n\n**Q: And the old one?**\n\nA: She will be sold.\n");

        var answer = Ask(new Question(QuestionKind.Quote, "ann lee on the ferry"));

        Assert.Equal(("It stops at noon. Nobody needs it then.", "Ann Lee"), (answer.Text, answer.Speaker));
    }

    [Theory]
    [InlineData("Ann Lee and Ben Moor wrote this.")]
    [InlineData("Ann Lee keeps this list.")]
    [InlineData("Interview by Ann Lee.")]
    [InlineData("If your question about the interview is not here, talk to Ann Lee.")]
    public void Questions_and_answers_that_nobody_is_said_to_give_are_nobodys(string opening)
    {
        _folder.Write("faq.md", $"# The ferry\n\n{opening}\n\nQ: When does it stop?\n\nA: The ferry stops at noon.\n\nQ: Why?\n\nA: Wind.\n");

        Assert.IsType<Finding.NotFound>(Find(new Question(QuestionKind.Quote, "Ann Lee ferry")));
    }

    [Fact]
    public void What_stands_under_a_heading_behind_an_interview_is_no_answer()
    {
        _folder.Write("interview.md", "# Interview with Ann Lee\n\nWe spoke to Ann Lee.\n\nQ: And the ferry?\n\nA: It stops at noon.\n\nQ: Why?\n\nA: Wind.\n\n## More\n\nThe tram runs until midnight.\n");

        Assert.IsType<Finding.NotFound>(Find(new Question(QuestionKind.Quote, "Ann Lee tram midnight")));
    }

    [Fact]
    public void Whoever_is_quoted_within_a_message_keeps_the_words()
    {
        _folder.Write("chat.csv", "author,content\nferry-fan42,\"Captain Ruth Abel said: “We will never sail again in such a storm.”\"\nBen,\"Is that so?\"\n");

        var byAnother = Ask(new Question(QuestionKind.Quote, "Ruth Abel storm"));

        Assert.Equal("“We will never sail again in such a storm.”", byAnother.Text);
        Assert.Contains("Ruth Abel", byAnother.Speaker, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_in_a_message_counts_from_the_day_of_the_message()
    {
        _folder.Write("chat.csv", "date,author,content\n2031-05-07,Ann Lee,The ferry sank yesterday.\n2033-01-02,Ben Moor,The tram broke yesterday.\n");

        Assert.Equal("2031-05-06", Ask(new Question(QuestionKind.When, "when did the ferry sink?")).Value);
        Assert.Equal("2033-01-01", Ask(new Question(QuestionKind.When, "when did the tram break?")).Value);
    }

    private Answer Ask(Question question) => Assert.IsType<Finding.Answered>(Find(question)).Answers[0];

    private Finding Find(Question question)
    {
        var contents = CorpusReader.Read(_folder.Path, new CorpusOptions(), CancellationToken.None);
        var builder = new IndexBuilder(new RetrievalOptions());
        foreach (var document in CorpusAnalyzer.Analyze(contents.Documents))
        {
            builder.Add(document);
        }

        return new QuestionAnswerer(builder.Build()).Answer(question);
    }
}
