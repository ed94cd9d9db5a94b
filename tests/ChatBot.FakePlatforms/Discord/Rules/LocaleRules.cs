using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace ChatBot.FakePlatforms.Discord.Rules;

/// <summary>Localised names and descriptions: https://discord.com/developers/docs/reference#locales.</summary>
internal static class LocaleRules
{
    private static readonly FrozenSet<string> Locales = FrozenSet.Create(
        "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR", "ro", "fi",
        "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko");

    /// <summary>Checks one map of locale to text, and gives the length of its longest text.</summary>
    public static int Check(JsonObject owner, string property, string path, int most, FormErrors errors)
    {
        if (owner.At(property) is not JsonObject localised)
        {
            return 0;
        }

        foreach (var (locale, _) in localised)
        {
            if (!Locales.Contains(locale))
            {
                errors.Add($"{path}.{property}", "BASE_TYPE_CHOICES", $"'{locale}' is no locale.");
            }

            errors.Length(localised, locale, $"{path}.{property}", 1, most);
        }

        if (localised.ContainsKey("en-GB") && !localised.ContainsKey("en-US"))
        {
            errors.Overlook($"{path}.{property}", "en-GB without en-US: Americans would get the British text, because the two fall back to each other");
        }

        return Longest(owner, property);
    }

    public static int Longest(JsonObject owner, string property) =>
        owner.At(property) is JsonObject localised ? localised.Select(l => localised.Text(l.Key)?.Length ?? 0).DefaultIfEmpty().Max() : 0;
}
