using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Recordings;
using ChatBot.FakePlatforms.Trouble;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatBot.FakePlatforms.Control;

/// <summary>What a fake that runs as a process of its own is steered by: JSON objects posted to <c>/control/…</c>; see README.md beside this project.</summary>
internal sealed class ControlRoutes(IEndpointRouteBuilder app)
{
    /// <summary>Something that is done at once.</summary>
    public void Do(string name, Action<JsonObject> act) => app.MapPost($"/control/{name}", async context =>
    {
        act(await BodyAsync(context));
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    });

    /// <summary>Something that a person does; what comes back names it.</summary>
    public void Ask(string name, Func<JsonObject, Task<string>> ask) => app.MapPost($"/control/{name}", async context =>
    {
        var id = await ask(await BodyAsync(context));
        await context.Response.WriteAsync(new JsonObject { ["id"] = id }.ToCompactJson());
    });

    /// <summary>JSON to look at.</summary>
    public void Show(string name, Func<JsonNode> show) => app.MapGet($"/control/{name}", context => context.Response.WriteAsync(show().ToCompactJson()));

    /// <summary>JSON that comes of what a person did, waited for.</summary>
    public void Await(string name, Func<string, Task<JsonObject>> wait) => app.MapGet(
        $"/control/{name}/{{id}}",
        async context => await context.Response.WriteAsync((await wait((string)context.Request.RouteValues["id"]!)).ToCompactJson()));

    /// <summary>All that happened, and the rules that were broken, line by line.</summary>
    public void Show(Recording recording)
    {
        ShowLines("recorded", () => recording.Events.Select(e => e.ToString()));
        ShowLines("violations", () => recording.Violations);
    }

    /// <summary>The faults that every platform knows.</summary>
    public static Fault FaultOf(JsonObject body) => body.Text("kind") switch
    {
        "html-429" => new Fault.Html429(WaitOf(body)),
        "slow" => new Fault.Slow(WaitOf(body)),
        "dropped" => new Fault.Dropped(),
        _ => new Fault.Failing((int)(body.Number("status") ?? 500)),
    };

    public static TimeSpan WaitOf(JsonObject body) => TimeSpan.FromMilliseconds(body.Number("wait_ms") ?? 1_000);

    public static int TimesOf(JsonObject body) => (int)(body.Number("times") ?? 1);

    private void ShowLines(string name, Func<IEnumerable<string?>> lines) =>
        app.MapGet($"/control/{name}", context => context.Response.WriteAsync(string.Join('\n', lines())));

    private static async Task<JsonObject> BodyAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);

        return JsonReading.TryParse(body.ToArray()) as JsonObject ?? [];
    }
}
