using ChatBot.Discord.Interactions;
using ChatBot.Transport.Text;

namespace ChatBot.Discord.Rendering;

/// <summary>The question, in small letters below the answer: others see what was asked, and a button finds it that has no room for it.</summary>
internal static class QuestionFooter
{
    /// <summary>A longer question is left out; the limit of a footer is 2048 code units, that of all texts together 6000.</summary>
    private const int Longest = 1_200;

    public static EmbedFooter? For(string? question)
    {
        var text = question is null ? "" : PlainText.Of(question);
        return text.Length is > 0 and <= Longest ? new EmbedFooter(text) : null;
    }

    /// <summary>The question that <paramref name="message"/> answers, if it holds one.</summary>
    public static string? Of(Message? message) =>
        message?.Embeds?.Select(e => e.Footer?.Text).FirstOrDefault(t => t is not null && t.StartsWith('/'));
}
