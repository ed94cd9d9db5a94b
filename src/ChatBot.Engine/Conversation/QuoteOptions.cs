using ChatBot.Answers;

namespace ChatBot.Conversation;

/// <summary>Reads what stands behind /quote: free words, or <c>speaker:… topic:…</c> as platforms with options send it.</summary>
internal static class QuoteOptions
{
    private const string Speaker = "speaker:";
    private const string Topic = "topic:";

    /// <summary>Options are read only where the text begins with one: "the hot topic: ferry" is free words.</summary>
    public static Question Read(string text)
    {
        var (speaker, topic) = Begins(text, Speaker) ? Split(text, Speaker, Topic)
            : Begins(text, Topic) && Split(text, Topic, Speaker) is var (first, second) ? (second, first)
            : (null, text);

        return speaker is null && topic is null
            ? new Question(QuestionKind.Quote, text)
            : new Question(QuestionKind.Quote, $"{speaker} {topic}".Trim()) { Speaker = speaker };
    }

    /// <summary>What <see cref="Read"/> makes the same question of.</summary>
    public static string Write(Question question) => question.Speaker is not { } speaker ? question.Text
        : question.Text[speaker.Length..].Trim() is { Length: > 0 } topic ? $"{Speaker}{speaker} {Topic}{topic}"
        : Speaker + speaker;

    private static bool Begins(string text, string option) => text.StartsWith(option, StringComparison.OrdinalIgnoreCase);

    /// <summary>The value of the option that the text begins with, and that of the other one behind it; null where one is empty.</summary>
    private static (string? First, string? Second) Split(string text, string option, string other)
    {
        var end = text.IndexOf(" " + other, StringComparison.OrdinalIgnoreCase);
        return end < 0
            ? (Value(text[option.Length..]), null)
            : (Value(text[option.Length..end]), Value(text[(end + 1 + other.Length)..]));
    }

    private static string? Value(string text) => text.Trim() is { Length: > 0 } value ? value : null;
}
