using System.Text.Json.Nodes;

namespace ChatBot.FakePlatforms.Discord.Rest;

/// <summary>A request as the API's rules see it.</summary>
/// <param name="Method">GET, POST …</param>
/// <param name="Route">The path with its parameters' names in place of their values.</param>
/// <param name="Values">The parameters' values, decoded.</param>
/// <param name="Query">The query's values.</param>
/// <param name="Body">The JSON that was sent, or null.</param>
internal sealed record ApiRequest(
    string Method,
    string Route,
    IReadOnlyDictionary<string, string> Values,
    IReadOnlyDictionary<string, string> Query,
    JsonNode? Body)
{
    public string Operation => $"{Method} {Route}";

    public JsonObject BodyObject => Body as JsonObject ?? [];

    /// <summary>Whether the path's token is the credential, so that no header is asked for.</summary>
    public bool HasTokenInPath => Values.ContainsKey("token");

    public bool Asks(string flag) => Query.GetValueOrDefault(flag) is "true" or "True" or "1";
}
