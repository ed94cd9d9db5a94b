namespace ChatBot.Discord.Payloads;

/// <summary>A test against Discord's own description of its API; skipped, and says so, where no copy is at hand.</summary>
internal sealed class OpenApiFactAttribute : FactAttribute
{
    public OpenApiFactAttribute() =>
        Skip = DiscordOpenApi.IsAtHand ? null : "discord-openapi.json does not stand in ../shared/platform-specs beside the checkout.";
}
