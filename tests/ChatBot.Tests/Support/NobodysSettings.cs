using System.Runtime.CompilerServices;

namespace ChatBot.Support;

/// <summary>
/// Tests, and the programs that they start, have the settings that each gives them and nobody's else: a developer's tokens
/// would bring them to the real Discord and Slack. Nothing is kept unless a test names a folder.
/// </summary>
internal static class NobodysSettings
{
    [ModuleInitializer]
    public static void Set()
    {
        foreach (var name in Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(IsSetting).ToList())
        {
            Environment.SetEnvironmentVariable(name, null);
        }

        // What is empty in the environment is empty whatever user secrets say.
        foreach (var section in SettingsSections.All)
        {
            foreach (var (setting, _) in section.Defaults().Where(s => s.Default is ""))
            {
                Environment.SetEnvironmentVariable($"{section.Name}__{setting.Name}", "");
            }
        }

        Environment.SetEnvironmentVariable("Storage__Path", "");
    }

    private static bool IsSetting(string name) => SettingsSections.All.Any(s =>
        name.Replace("__", ":", StringComparison.Ordinal).StartsWith($"{s.Name}:", StringComparison.OrdinalIgnoreCase));
}
