using System.Text.RegularExpressions;
using ChatBot.FakePlatforms.Discord.Rules;
using ChatBot.FakePlatforms.Recordings;
using Microsoft.AspNetCore.Http;

namespace ChatBot.FakePlatforms.Discord.Rest;

/// <summary>What every request must bring: https://discord.com/developers/docs/reference#authentication and the sections after it.</summary>
internal sealed partial class RequestRules(DiscordApplication application, FakeDiscordOptions options, Recording recording)
{
    private const string Scheme = "Bot ";

    public ApiAnswer? Refusal(HttpRequest http, ApiRequest request, byte[] body)
    {
        if (!UserAgent().IsMatch(http.Headers.UserAgent.ToString()))
        {
            recording.Violate($"{request.Operation}: the User-Agent '{http.Headers.UserAgent}' is not 'DiscordBot (<url>, <version>)'.");
            return ApiAnswer.Error(403, 40_333, "internal network error");
        }

        return WrongBody(http, request, body) ?? WrongCredential(http, request) ?? WrongApplication(request);
    }

    private ApiAnswer? WrongBody(HttpRequest http, ApiRequest request, byte[] body)
    {
        if (body.Length == 0)
        {
            return null;
        }

        if (http.ContentType?.Split(';')[0] is not "application/json")
        {
            recording.Violate($"{request.Operation}: a body of Content-Type '{http.ContentType}'; JSON is what this fake reads.");
            var errors = new FormErrors();
            errors.Add("_content_type", "CONTENT_TYPE_INVALID", "Expected \"Content-Type\" header to be one of {'application/json'}.");
            return ApiAnswer.Form(errors);
        }

        if (request.Body is null)
        {
            recording.Violate($"{request.Operation}: the body is no JSON.");
            return ApiAnswer.NoJson;
        }

        return null;
    }

    private ApiAnswer? WrongCredential(HttpRequest http, ApiRequest request)
    {
        var authorization = http.Headers.Authorization.ToString();
        var isRight = authorization.StartsWith(Scheme, StringComparison.Ordinal) && application.Accepts(authorization[Scheme.Length..]);

        return request.HasTokenInPath || isRight ? null : ApiAnswer.Unauthorized;
    }

    private ApiAnswer? WrongApplication(ApiRequest request)
    {
        if (request.Values.GetValueOrDefault("app") is not { } id || id == options.ApplicationId)
        {
            return null;
        }

        recording.Violate($"{request.Operation}: the application is {options.ApplicationId}, not {id}.");
        return ApiAnswer.Error(403, 20_012, "You are not authorized to perform this action on this application");
    }

    [GeneratedRegex(@"^DiscordBot \(https?://\S+, \S+\)")]
    private static partial Regex UserAgent();
}
