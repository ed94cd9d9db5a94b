using ChatBot.Contract;
using ChatBot.Documents;
using ChatBot.Language.Dates;

namespace ChatBot.Conversation;

public sealed class AnswerReplyTests
{
    private readonly Bot _bot = SomeBot.Over(
        new Document("leave", "Leave", "Everybody has 28 days of leave. Ask for leave in time. Five days of leave may be kept until March."),
        new Document("guests", "Guests", "Two days of leave may be kept by guests."),
        new Document("mill", "Mill", "The mill reopened in the spring of 1946. It was painted last week.") { Date = new PartialDate(2031, 5, 7) }).Bot;

    [Fact]
    public void Sentences_that_the_first_answer_shows_around_it_are_not_shown_again()
    {
        var reply = _bot.Reply("/ask how many days of leave may be kept?");

        Assert.Equal("Five days of leave may be kept until March.", reply.Headline);
        Assert.Single(reply.Snippets, s => s.Place.StartsWith("leave#", StringComparison.Ordinal));
        Assert.Contains("Everybody has 28 days of leave.", reply.Snippets[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/when did the mill reopen?", "the spring of 1946")]
    [InlineData("/when was the mill painted?", "last week (2031-04-28 to 2031-05-04)")]
    public void A_date_is_told_in_days_that_a_reader_knows(string question, string headline) =>
        Assert.Equal(headline, _bot.Reply(question).Headline);

    [Fact]
    public void What_is_behind_them_takes_their_place() =>
        Assert.Contains(_bot.Reply("/ask how many days of leave may be kept?").Snippets, s => s.Place.StartsWith("guests#", StringComparison.Ordinal));

    [Fact]
    public void All_documents_that_agree_are_counted_though_few_are_cited()
    {
        var reply = SomeBot.Over([.. Enumerable.Range(1, 5).Select(n => new Document($"paper-{n}", $"Paper {n}", $"In issue {n} we read that Ann Lee is the harbour master of Port Ellen."))])
            .Bot.Reply("/who is the harbour master of Port Ellen?");

        Assert.Contains("5 documents agree.", reply.Notes);
        Assert.Equal(3, reply.Snippets.Count);
    }

    [Fact]
    public void More_is_offered_only_where_its_command_can_be_sent()
    {
        const string Question = "/ask how many days of leave may be kept?";
        var padded = Question.PadRight(MessageParser.LongestMessage - 1, '?');

        Assert.Contains(_bot.Reply(Question).Actions, action => action.Kind == ReplyActionKind.More);
        Assert.Contains(_bot.Reply(padded[..^20]).Actions, action => action.Kind == ReplyActionKind.More);
        Assert.DoesNotContain(_bot.Reply(padded).Actions, action => action.Kind == ReplyActionKind.More);
    }
}
