using ChatBot.Conversation;

namespace ChatBot.Slack.Rendering;

/// <summary>The question, in small letters below the answer: Slack does not repeat what was typed.</summary>
internal static class QuestionLine
{
    private const int Longest = 300;

    /// <summary>The question as it was, or would be, typed, in at most <paramref name="most"/> code units; null where the reply answers none.</summary>
    public static string? Of(ReplySetting setting, int most)
    {
        if (MessageParser.Parse(setting.Message) is not Request.Ask)
        {
            return null;
        }

        // A further page ("/more 3 who …") is of the same question.
        var words = setting.Message.StartsWith("/more ", StringComparison.OrdinalIgnoreCase) ? $"/{setting.Message.Split(' ', 3)[2]}" : setting.Message;
        return OneLine.Of(setting.Names.In(words), Math.Min(Longest, most));
    }
}
