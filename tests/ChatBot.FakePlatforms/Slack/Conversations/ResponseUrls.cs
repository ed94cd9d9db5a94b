using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Recordings;
using ChatBot.FakePlatforms.Slack.Rules;
using ChatBot.FakePlatforms.Slack.WebApi;
using ChatBot.FakePlatforms.Slack.Workspaces;

namespace ChatBot.FakePlatforms.Slack.Conversations;

/// <summary>Addresses that can be posted to five times in 30 minutes: https://docs.slack.dev/interactivity/handling-user-interaction#message_responses.</summary>
internal sealed class ResponseUrls(FakeSlackOptions options, SlackIds ids, Messages messages, Recording recording)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, ResponseUrl> _byPath = [];

    /// <summary>Where they start.</summary>
    public string Base { get; set; } = "";

    /// <summary>All so far, which no log may hold.</summary>
    public IReadOnlyList<string> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _byPath.Keys.Select(p => Base + p)];
            }
        }
    }

    /// <summary>Makes one.</summary>
    /// <param name="kind">commands, actions or app: what stands in the path for what the person did.</param>
    /// <param name="cause">The id of what the person did.</param>
    /// <param name="workspace">Where it was done.</param>
    /// <param name="channel">Where the answers come.</param>
    /// <param name="user">Who sees those for one person.</param>
    /// <param name="original">The message that can be replaced.</param>
    public string Make(string kind, string cause, Workspace workspace, string channel, string user, SlackMessage? original = null)
    {
        var path = $"/{kind}/{workspace.TeamId}/{ids.Next("")}/{ids.Secret()}";
        lock (_gate)
        {
            _byPath[path] = new ResponseUrl(path, cause, workspace, channel, user, original, options.Clock.GetUtcNow() + options.ResponseUrlLife);
        }

        return Base + path;
    }

    public void ExpireAll()
    {
        lock (_gate)
        {
            foreach (var url in _byPath.Values)
            {
                url.ExpiresAt = DateTimeOffset.MinValue;
            }
        }
    }

    /// <summary>The one with this path, or null.</summary>
    public ResponseUrl? Find(string path)
    {
        lock (_gate)
        {
            return _byPath.GetValueOrDefault(path);
        }
    }

    /// <summary>Takes a post.</summary>
    public ApiAnswer Post(ResponseUrl url, JsonNode? body)
    {
        lock (_gate)
        {
            var answer = Spend(url) ?? (body is JsonObject message
                ? Take(url, message)
                : ApiAnswer.Fault("invalid_payload", "the body is no JSON object.") with { Status = 400 });
            recording.Add(new Responded(url.Cause, url.Posts, body?.DeepClone(), answer.Status, answer.IsOk ? "ok" : answer.Body.ToCompactJson()));
            if (answer.Violation is { } violation)
            {
                recording.Violate($"response_url: {answer.Body.Text("error")}: {violation}");
            }

            return answer;
        }
    }

    private ApiAnswer? Spend(ResponseUrl url)
    {
        if (options.Clock.GetUtcNow() >= url.ExpiresAt)
        {
            return ApiAnswer.Error("expired_url") with { Status = 404 };
        }

        return ++url.Posts > options.ResponseUrlPosts
            ? ApiAnswer.Fault("used_url", $"more than {options.ResponseUrlPosts} posts.") with { Status = 404 }
            : null;
    }

    private ApiAnswer Take(ResponseUrl url, JsonObject body)
    {
        ResponseRules.Check(body, url.Original is not null, recording);
        var original = messages.Find(url.Channel, url.Original?.Ts);
        if (body.Flag("delete_original") && original is not null)
        {
            messages.Remove(original);
            recording.Add(new Removed(original.Channel, original.Ts, url.Cause));
            return ApiAnswer.Ok();
        }

        if (MessageRules.Refusal(body, isThroughResponseUrl: true) is { } refusal)
        {
            return refusal;
        }

        var shown = body.Flag("replace_original") && original is not null
            ? messages.Replace(original, body)
            : messages.FromBot(url.Workspace, body, url.Channel, body.Text("response_type") == "in_channel" ? null : url.User);
        recording.Add(new Shown(shown, url.Cause));

        return ApiAnswer.Ok();
    }
}
