using ChatBot.Support;

namespace ChatBot.Conversation;

public sealed class MessageParserTests
{
    public static TheoryData<string, string, string[]> Cases => MarkdownCases.Load("Conversation/MessageParser.cases.md");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Understands_messages_as_written_in_the_cases_file(string because, string message, string[] expected)
    {
        Assert.True(expected.SequenceEqual([Describe(MessageParser.Parse(message))]), $"{because}: {Describe(MessageParser.Parse(message))}");
    }

    [Theory]
    [InlineData("Notes  9.41\u202fAM#p2")]
    [InlineData("یادداشت‌ها#p1")]
    [InlineData("👩\u200d🚒/rota#p12")]
    public void The_address_of_a_passage_is_read_as_it_was_sent(string place) =>
        Assert.Equal(place, Assert.IsType<Request.Context>(MessageParser.Parse($"/context {place}")).Place);

    [Fact]
    public void A_message_that_is_too_long_is_turned_down_with_the_limit()
    {
        var request = MessageParser.Parse("/who " + new string('x', 10_000));

        Assert.Equal("That is 10,005 characters long; please ask in at most 2,000.", Assert.IsType<Request.Unreadable>(request).Why);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \t\r\n ")]
    [InlineData("/")]
    [InlineData("\u0000\u0007\u001b")]
    [InlineData("\u202e\u200b")]
    [InlineData("\ud800")]
    public void A_message_without_words_is_no_question(string message)
    {
        Assert.IsType<Request.Unreadable>(MessageParser.Parse(message));
    }

    [Fact]
    public void Control_and_direction_characters_never_reach_the_question()
    {
        var ask = Assert.IsType<Request.Ask>(MessageParser.Parse("/who \u001b[31mleads\u202e the\u0000 office"));

        Assert.Equal("[31mleads the office", ask.Question.Text);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Any_text_at_all_is_understood_as_something(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 2_000; i++)
        {
            var message = string.Create(random.Next(40), random, (text, r) =>
            {
                for (var at = 0; at < text.Length; at++)
                {
                    text[at] = r.Next(3) == 0 ? (char)r.Next(char.MaxValue) : "/who more 3#p:"[r.Next(14)];
                }
            });

            Assert.NotNull(MessageParser.Parse(message));
        }
    }

    private static string Describe(Request request) => request switch
    {
        Request.Ask { Skip: > 0 } ask => $"{ask.Question.Kind} after {ask.Skip}: {ask.Question.Text}",
        Request.Ask { Question.Speaker: { } speaker } ask => $"{ask.Question.Kind} by {speaker}: {ask.Question.Text}",
        Request.Ask ask => $"{ask.Question.Kind}: {ask.Question.Text}",
        Request.Context context => $"Context: {context.Place}",
        Request.Sources => "Sources",
        Request.Help => "Help",
        Request.Unreadable unreadable => $"Unreadable: {unreadable.Why}",
        _ => request.ToString(),
    };
}
