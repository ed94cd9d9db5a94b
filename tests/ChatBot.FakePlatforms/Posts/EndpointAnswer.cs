namespace ChatBot.FakePlatforms.Posts;

/// <summary>What an endpoint of the bot's said.</summary>
public sealed record EndpointAnswer(int Status, string? ContentType, string Body)
{
    /// <summary>The names of the headers that came with it.</summary>
    public IReadOnlyCollection<string> HeaderNames { get; init; } = [];

    /// <summary>Whether it says that all is well.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;
}
