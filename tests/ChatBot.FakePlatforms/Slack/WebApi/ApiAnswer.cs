using System.Text.Json.Nodes;

namespace ChatBot.FakePlatforms.Slack.WebApi;

/// <summary>What the Web API says to a call: nearly always 200, and whether it went well stands in the body (https://docs.slack.dev/apis/web-api).</summary>
internal sealed record ApiAnswer(JsonObject Body, int Status = 200)
{
    /// <summary>How long to wait, which goes into a header of a 429.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What the client did wrong, for the recording; null if it is no fault of the client's.</summary>
    public string? Violation { get; init; }

    public bool IsOk => Body.Flag("ok");

    public static ApiAnswer Ok(JsonObject? body = null)
    {
        var answer = body ?? [];
        answer["ok"] = true;

        return new ApiAnswer(answer);
    }

    /// <summary>An error that a correct client meets too.</summary>
    public static ApiAnswer Error(string code) => new(new JsonObject { ["ok"] = false, ["error"] = code });

    /// <summary>An error that only a wrong client meets.</summary>
    public static ApiAnswer Fault(string code, string because) => Error(code) with { Violation = because };

    /// <summary>An error about the shape of arguments, with a line for each.</summary>
    public static ApiAnswer Fault(string code, IReadOnlyList<string> messages)
    {
        var answer = Fault(code, string.Join("; ", messages));
        answer.Body["response_metadata"] = new JsonObject { ["messages"] = new JsonArray([.. messages.Select(m => JsonValue.Create(m))]) };

        return answer;
    }

    public static ApiAnswer TooMany(TimeSpan wait) => Error("ratelimited") with { Status = 429, RetryAfter = wait };
}
