using System.Text.Json.Nodes;
using ChatBot.Architecture;
using ChatBot.Support.Payloads;

namespace ChatBot.Slack.Payloads;

/// <summary>Slack's own description of app manifests (https://github.com/slackapi/manifest-schema), where a copy stands beside the checkout.</summary>
internal static class ManifestSchema
{
    private static readonly string File = Path.GetFullPath(
        Path.Combine(SourceFolder.Path, "../../shared/platform-specs/manifest.schema.2.0.0.json"));

    private static readonly Lazy<JsonNode> Document = new(() => JsonNode.Parse(System.IO.File.ReadAllText(File))!);

    /// <summary>What is missing, and the cure; null if all is there.</summary>
    public static string? Missing { get; } =
        System.IO.File.Exists(File) ? null : "manifest.schema.2.0.0.json does not stand in ../shared/platform-specs beside the checkout.";

    /// <summary>What of a manifest is not as described.</summary>
    public static IReadOnlyList<string> Errors(JsonNode manifest) => new JsonSchema(Document.Value).Errors(Document.Value, manifest);
}
