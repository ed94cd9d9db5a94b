namespace ChatBot.Slack.Payloads;

/// <summary>A test against Slack's own description of app manifests; skipped, and says so, where no copy is at hand.</summary>
internal sealed class ManifestFactAttribute : FactAttribute
{
    public ManifestFactAttribute() => Skip = ManifestSchema.Missing;
}
