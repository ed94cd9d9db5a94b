using ChatBot.FakePlatforms.Discord;
using ChatBot.FakePlatforms.Recordings;
using ChatBot.FakePlatforms.Slack;

switch (args)
{
    case ["discord"]:
        await using (var discord = await FakeDiscord.StartAsync())
        {
            await PlayAsync(discord.Address, discord.Recording);
        }

        return 0;
    case ["slack"]:
        await using (var slack = await FakeSlack.StartAsync())
        {
            await PlayAsync(slack.Address, slack.Recording);
        }

        return 0;
    default:
        await Console.Error.WriteLineAsync("Say which platform to play: dotnet ChatBot.FakePlatforms.dll discord (or slack)");
        return 2;
}

// Whoever started it ends it by closing its standard input, also by dying.
static async Task PlayAsync(Uri address, Recording recording)
{
    await Console.Out.WriteLineAsync(address.GetLeftPart(UriPartial.Authority));
    await Console.In.ReadToEndAsync();
    foreach (var violation in recording.Violations)
    {
        await Console.Error.WriteLineAsync(violation);
    }
}
