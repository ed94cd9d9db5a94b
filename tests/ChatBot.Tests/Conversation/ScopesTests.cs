using ChatBot.Answers;
using ChatBot.Documents;
using ChatBot.Retrieval;

namespace ChatBot.Conversation;

/// <summary>A conversation that is confined to some folders learns nothing of the others.</summary>
public sealed class ScopesTests
{
    private const string Secret = "Walter Quigley said: “The merger with Zyxtron is signed.” Zyxtron paid in March 2021.";
    private const string Open = "Mary Thornton said: “The ferry stopped.” The ferry stopped in June 2020.";

    private readonly Bot _bot;
    private CorpusAnalysis _analysis = CorpusAnalysis.Empty;
    private IndexSnapshot _index = new IndexBuilder(new RetrievalOptions()).Build();
    private QuestionAnswerer _answerer;

    public ScopesTests()
    {
        _answerer = AnswererOf(Open);
        _bot = new Bot(() => _answerer);
    }

    [Theory]
    [InlineData("/when did Zyxtron pay?")]
    [InlineData("/quote Quigley")]
    [InlineData("/ask who signed the merger with Zyxtron?")]
    [InlineData("/context board/minutes#p1")]
    [InlineData("/sources")]
    [InlineData("/more 1 ask merger Zyxtron")]
    public void Nothing_of_another_folder_shows(string message)
    {
        var reply = _bot.Reply(message, ["news"]);

        Assert.DoesNotContain("Quigley said", Everything(reply), StringComparison.Ordinal);
        Assert.DoesNotContain("signed.”", Everything(reply), StringComparison.Ordinal);
        Assert.DoesNotContain("Minutes", Everything(reply), StringComparison.Ordinal);
        Assert.DoesNotContain("2021", Everything(reply), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_another_folder_are_not_suggested()
    {
        Assert.Contains("Walter Quigley", _bot.Suggest(SuggestedName.Topic, "", null, 25));
        Assert.DoesNotContain(_bot.Suggest(SuggestedName.Topic, "", ["news"], 25), n => n.Contains("Quigley", StringComparison.Ordinal));
        Assert.Empty(_bot.Suggest(SuggestedName.Speaker, "quig", ["news"], 25));
    }

    [Theory]
    [InlineData("board", true)]
    [InlineData("/board/", true)]
    [InlineData("board/minutes", true)]
    [InlineData("boar", false)]
    [InlineData("board2", false)]
    [InlineData("Board", false)]
    public void A_folder_holds_what_lies_under_it_by_whole_names(string folder, bool holds) =>
        Assert.Equal(holds, _bot.Reply("/when did Zyxtron pay?", [folder]).Kind == ReplyKind.Answer);

    [Fact]
    public void No_folder_at_all_sees_nothing() =>
        Assert.Contains("0 documents", _bot.Reply("/sources", []).Headline, StringComparison.Ordinal);

    [Fact]
    public void A_folder_follows_what_changes_in_it()
    {
        Assert.Equal("2020", Answer(["news"]));
        Assert.Equal("2021", Answer(["board"], "/when did Zyxtron pay?"));

        _answerer = AnswererOf("The ferry stopped in June 2019.");
        Assert.Equal("2019", Answer(["news"]));
        Assert.Equal("2021", Answer(["board"], "/when did Zyxtron pay?"));

        _answerer = AnswererOf(Open);
        Assert.Equal("2020", Answer(["news"]));

        string Answer(string[] folders, string message = "/when did the ferry stop?") =>
            _bot.Reply(message, folders).Snippets[0] is { Bold: { } bold } snippet ? bold.In(snippet.Text)[^4..].ToString() : "";
    }

    private QuestionAnswerer AnswererOf(string news)
    {
        _analysis = _analysis.With([new Document("board/minutes", "Minutes", Secret), new Document("board2/other", "Other", "Nothing."), new Document("news/ferry", "Ferry", news)]);
        _index = _index.With(_analysis.Documents);

        return new QuestionAnswerer(_index);
    }

    private static string Everything(Reply reply) => string.Join(
        '\n',
        [reply.Headline, .. reply.Notes, .. reply.Snippets.Select(s => $"{s.Text} {s.Title} {s.Place} {s.Date} {s.Label}"), .. reply.Actions.Select(a => a.Label)]);
}
