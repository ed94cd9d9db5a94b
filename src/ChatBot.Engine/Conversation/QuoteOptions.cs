using ChatBot.Answers;

namespace ChatBot.Conversation;

/// <summary>Reads what stands behind /quote: free words, or <c>speaker:… topic:…</c> as platforms with options send it.</summary>
internal static class QuoteOptions
{
    private const string Speaker = "speaker:";
    private const string Topic = "topic:";

    public static Question Read(string text)
    {
        var speaker = Value(text, Speaker, Topic);
        var topic = Value(text, Topic, Speaker);

        return speaker is null && topic is null
            ? new Question(QuestionKind.Quote, text)
            : new Question(QuestionKind.Quote, $"{speaker} {topic}".Trim()) { Speaker = speaker };
    }

    private static string? Value(string text, string option, string other)
    {
        var start = text.IndexOf(option, StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return null;
        }

        var value = text[(start + option.Length)..];
        var end = value.IndexOf(other, StringComparison.OrdinalIgnoreCase);
        value = (end < 0 ? value : value[..end]).Trim();
        return value.Length > 0 ? value : null;
    }
}
