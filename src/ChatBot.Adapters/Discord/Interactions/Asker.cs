using System.Globalization;
using ChatBot.Conversation;
using ChatBot.Transport;

namespace ChatBot.Discord.Interactions;

/// <summary>Puts messages to the answerer, for the place that an interaction came from.</summary>
internal sealed class Asker(IAnswerer answerer, ChannelRules rules, Turns turns)
{
    // Milliseconds since the first second of 2015: https://discord.com/developers/docs/reference#snowflakes.
    private const long Epoch = 1_420_070_400_000;

    /// <summary>The reply to <paramref name="text"/>.</summary>
    public Task<Reply> AskAsync(Interaction interaction, string text, CancellationToken cancellationToken)
    {
        var message = new IncomingMessage("discord", interaction.ChannelId ?? interaction.UserId, text, SentAt(interaction.Id))
        {
            Folders = rules.Folders(interaction),
        };

        return turns.TakeAsync(() => answerer.ReplyAsync(message, cancellationToken), cancellationToken);
    }

    /// <summary>Names to go on from what was typed.</summary>
    public IReadOnlyList<string> Suggest(Interaction interaction, SuggestedName kind, string typed, int most) =>
        answerer.Suggest(kind, typed, rules.Folders(interaction), most);

    private static DateTimeOffset SentAt(string snowflake) =>
        ulong.TryParse(snowflake, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)(id >> 22) + Epoch)
            : default;
}
