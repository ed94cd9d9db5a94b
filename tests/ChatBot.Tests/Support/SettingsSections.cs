using System.Reflection;
using ChatBot.Hosting;

namespace ChatBot.Support;

/// <summary>All sections of the settings, as the program knows them.</summary>
internal static class SettingsSections
{
    public static IReadOnlyList<SettingsSection> All { get; } =
        [.. ChatBotComposition.CreateBuilder(corpus: null).Services.Select(s => s.ImplementationInstance).OfType<SettingsSection>()];

    /// <summary>The settings of a section, each with its default.</summary>
    public static IEnumerable<(PropertyInfo Setting, object? Default)> Defaults(this SettingsSection section)
    {
        var defaults = Activator.CreateInstance(section.Options);
        return section.Options.GetProperties().Where(p => p.CanWrite).Select(p => (p, p.GetValue(defaults)));
    }
}
