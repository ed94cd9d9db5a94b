namespace ChatBot.Hosting;

/// <summary>A section of the settings.</summary>
/// <param name="Name">What it is called in appsettings.json.</param>
/// <param name="Options">The class that it is read into.</param>
internal sealed record SettingsSection(string Name, Type Options);
