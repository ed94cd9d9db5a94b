using ChatBot.Answers;
using ChatBot.Contract;

namespace ChatBot.Conversation;

public sealed class BotTests
{
    [Fact]
    public async Task An_answer_that_nobody_waits_for_ends_with_the_stage_that_it_is_in()
    {
        using var givenUp = new CancellationTokenSource();
        var (_, index) = SomeBot.Over();
        var answerer = new QuestionAnswerer(index);
        var bot = new Bot(() =>
        {
            givenUp.Cancel();
            return answerer;
        });

        var message = new IncomingMessage("x", "y", "/who leads the office?", DateTimeOffset.UnixEpoch);
        await Assert.ThrowsAsync<OperationCanceledException>(() => bot.ReplyAsync(message, givenUp.Token));
    }
}
