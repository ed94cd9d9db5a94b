using System.Text.Json.Nodes;

namespace ChatBot.FakePlatforms.Discord.Rules;

/// <summary>No two components of a message or modal share a custom_id.</summary>
internal static class UniqueIdRules
{
    public static void Check(JsonObject body, string path, FormErrors errors)
    {
        var duplicates = body.Objects("components")
            .SelectMany(LayoutRules.WithDescendants)
            .Select(c => c.Text("custom_id"))
            .OfType<string>()
            .CountBy(id => id)
            .Where(id => id.Value > 1);
        foreach (var duplicate in duplicates)
        {
            errors.Add($"{path}.components", "COMPONENT_CUSTOM_ID_DUPLICATED", $"{duplicate.Value} components have the custom_id '{duplicate.Key}'.");
        }
    }
}
