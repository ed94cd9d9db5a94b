using ChatBot.FakePlatforms.Trouble;
using Microsoft.AspNetCore.Http;

namespace ChatBot.FakePlatforms.Discord.Rest;

/// <summary>The faults that only Discord words so.</summary>
public static class DiscordFault
{
    /// <summary>A 429 as Discord sends it; scope is user, global or shared.</summary>
    public sealed record RateLimited(string Scope, TimeSpan RetryAfter) : Fault
    {
        internal bool IsGlobal => Scope == "global";

        internal override int Status => StatusCodes.Status429TooManyRequests;

        internal override TimeSpan? Pause => RetryAfter;

        internal override Task ApplyAsync(HttpContext context)
        {
            var answer = RateLimits.TooMany(context.Response, RetryAfter, Scope, IsGlobal);
            return WriteAsync(context, Status, "application/json", answer.Body.ToCompactJson());
        }
    }

    /// <summary>An error with Discord's JSON.</summary>
    public sealed record Refusing(int Code, int ErrorCode, string Message) : Fault
    {
        internal override int Status => Code;

        internal override Task ApplyAsync(HttpContext context) =>
            WriteAsync(context, Code, "application/json", ApiAnswer.Error(Code, ErrorCode, Message).Body.ToCompactJson());
    }
}
