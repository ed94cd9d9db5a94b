using ChatBot.FakePlatforms.Discord.Interactions;
using ChatBot.FakePlatforms.Recordings;

namespace ChatBot.FakePlatforms.Discord.People;

/// <summary>An interaction on its way, and what the bot makes of it.</summary>
public sealed class Asked
{
    private readonly Recording _recording;

    internal Asked(Interaction interaction, Recording recording)
    {
        Interaction = interaction;
        _recording = recording;
    }

    /// <summary>The interaction's id.</summary>
    public string Id => Interaction.Id;

    /// <summary>The interaction's token, which no log may hold.</summary>
    public string Token => Interaction.Token;

    internal Interaction Interaction { get; }

    /// <summary>Waits for the first answer, whatever it is.</summary>
    public Task<Answered> AnswerAsync() => _recording.FirstAsync<Answered>(a => a.InteractionId == Id, $"an answer to {Describe()}");

    /// <summary>Waits for the <paramref name="count"/>-th message with text that is shown or changed; a "thinking …" is waited out.</summary>
    public async Task<ReplyMessage> ReplyAsync(int count = 1)
    {
        var shown = await _recording.NthAsync<Shown>(
            count, s => s.InteractionId == Id && !s.Message.IsLoading, $"reply {count} to {Describe()}");

        return shown.Message;
    }

    /// <summary>Waits for the message's deletion.</summary>
    public Task RemovalAsync() => _recording.FirstAsync<Removed>(r => r.InteractionId == Id, $"a deletion by {Describe()}");

    /// <summary>Waits for what autocomplete offers.</summary>
    public async Task<IReadOnlyList<string>> ChoicesAsync()
    {
        var answer = await AnswerAsync();
        return [.. answer.Data.Objects("choices").Select(c => c.Text("name") ?? "")];
    }

    private string Describe() => $"{Interaction.Kind} {Id} ({Interaction.Payload.At("data").Text("name") ?? Interaction.Payload.At("data").Text("custom_id")})";
}
