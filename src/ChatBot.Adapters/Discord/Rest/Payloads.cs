using System.Text.Json;

namespace ChatBot.Discord.Rest;

/// <summary>Where the gateway is, and how it may be used: https://discord.com/developers/docs/events/gateway#get-gateway-bot.</summary>
internal sealed record GatewayBot(string Url, int Shards, SessionStartLimit SessionStartLimit);

/// <summary>How many sessions may still be begun.</summary>
/// <param name="Total">A day.</param>
/// <param name="Remaining">Left of them.</param>
/// <param name="ResetAfter">Milliseconds until there are <paramref name="Total"/> again.</param>
/// <param name="MaxConcurrency">In any 5 s.</param>
internal sealed record SessionStartLimit(int Total, int Remaining, long ResetAfter, int MaxConcurrency);

/// <summary>Our application: https://discord.com/developers/docs/resources/application.</summary>
internal sealed record Application(string Id, string? Name, string? VerifyKey, string? InteractionsEndpointUrl);

/// <summary>An error: https://discord.com/developers/docs/reference#error-messages.</summary>
/// <param name="Code">Which.</param>
/// <param name="Message">In words.</param>
/// <param name="Errors">For each field that is wrong, nested as the request was, what is.</param>
internal sealed record ApiError(int Code, string? Message, JsonElement? Errors);

/// <summary>The body of a 429, where it has one.</summary>
/// <param name="RetryAfter">Seconds.</param>
/// <param name="Global">Whether it holds for every route.</param>
internal sealed record RateLimited(double? RetryAfter, bool? Global);
