using ChatBot.FakePlatforms.Discord;

if (args is not ["discord"])
{
    await Console.Error.WriteLineAsync("Say which platform to play: dotnet ChatBot.FakePlatforms.dll discord");
    return 2;
}

await using var discord = await FakeDiscord.StartAsync();
await Console.Out.WriteLineAsync(discord.Address.GetLeftPart(UriPartial.Authority));

// Whoever started it ends it by closing its standard input, also by dying.
await Console.In.ReadToEndAsync();

foreach (var violation in discord.Recording.Violations)
{
    await Console.Error.WriteLineAsync(violation);
}

return 0;
