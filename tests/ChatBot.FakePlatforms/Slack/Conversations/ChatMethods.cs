using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Recordings;
using ChatBot.FakePlatforms.Slack.Deliveries;
using ChatBot.FakePlatforms.Slack.Rules;
using ChatBot.FakePlatforms.Slack.WebApi;

namespace ChatBot.FakePlatforms.Slack.Conversations;

/// <summary>Posts, changes and takes away messages, of which the app is told as of anybody's: https://docs.slack.dev/reference/methods?family=chat.</summary>
internal sealed class ChatMethods(Channels channels, Messages messages, EventTeller events, Recording recording)
{
    public ApiAnswer Post(ApiRequest request)
    {
        if (Refusal(request, out var channel) is { } refusal)
        {
            return refusal;
        }

        var message = messages.FromBot(request.Workspace, request.Arguments, channel.Id, onlyFor: null);
        recording.Add(new Shown(message, null));
        events.TellOfMessage(request.Workspace, channel, message);

        return ApiAnswer.Ok(new JsonObject { ["channel"] = channel.Id, ["ts"] = message.Ts, ["message"] = message.Json.DeepClone() });
    }

    public ApiAnswer PostEphemeral(ApiRequest request)
    {
        if (request.Text("user") is not { } user)
        {
            return ApiAnswer.Fault("user_not_in_channel", "no user.");
        }

        if (Refusal(request, out var channel) is { } refusal)
        {
            return refusal;
        }

        var message = messages.FromBot(request.Workspace, request.Arguments, channel.Id, user);
        recording.Add(new Shown(message, null));

        return ApiAnswer.Ok(new JsonObject { ["message_ts"] = message.Ts });
    }

    public ApiAnswer Update(ApiRequest request)
    {
        if (Own(request, "cant_update_message", out var before) is { } refusal)
        {
            return refusal;
        }

        if (MessageRules.Refusal(request.Arguments) is { } wrong)
        {
            return wrong;
        }

        var after = messages.Replace(before, request.Arguments);
        recording.Add(new Shown(after, null));
        events.TellOfChange(request.Workspace, channels.Find(after.Channel)!, before, after);

        return ApiAnswer.Ok(new JsonObject
        {
            ["channel"] = after.Channel,
            ["ts"] = after.Ts,
            ["text"] = after.Fallback,
            ["message"] = after.Json.DeepClone(),
        });
    }

    public ApiAnswer Delete(ApiRequest request)
    {
        if (Own(request, "cant_delete_message", out var message) is { } refusal)
        {
            return refusal;
        }

        messages.Remove(message);
        recording.Add(new Removed(message.Channel, message.Ts, null));
        events.TellOfChange(request.Workspace, channels.Find(message.Channel)!, message, after: null);

        return ApiAnswer.Ok(new JsonObject { ["channel"] = message.Channel, ["ts"] = message.Ts });
    }

    /// <summary>https://docs.slack.dev/reference/methods/conversations.replies.</summary>
    public ApiAnswer Replies(ApiRequest request)
    {
        if (channels.Find(request.Text("channel")) is not { } channel)
        {
            return ApiAnswer.Fault("channel_not_found", $"there is no channel '{request.Text("channel")}'.");
        }

        var thread = messages.Thread(channel.Id, request.Text("ts") ?? "");
        return thread.Count == 0
            ? ApiAnswer.Error("thread_not_found")
            : ApiAnswer.Ok(new JsonObject { ["messages"] = new JsonArray([.. thread.Select(m => m.Json.DeepClone())]), ["has_more"] = false });
    }

    /// <summary>https://docs.slack.dev/reference/methods/conversations.open.</summary>
    public ApiAnswer OpenDirect(ApiRequest request) => request.Text("users") is { Length: > 0 } user && !user.Contains(',', StringComparison.Ordinal)
        ? ApiAnswer.Ok(new JsonObject { ["channel"] = new JsonObject { ["id"] = channels.DirectWith(user).Id } })
        : ApiAnswer.Fault("users_list_not_supplied", "this fake opens direct messages with one person.");

    private ApiAnswer? Refusal(ApiRequest request, out Channel channel)
    {
        var named = request.Text("channel");
        var found = channels.Find(named) ?? (named is ['U', ..] ? channels.DirectWith(named) : null);
        channel = found!;
        if (found is null)
        {
            return ApiAnswer.Fault("channel_not_found", $"there is no channel '{named}'.");
        }

        if (found.IsArchived)
        {
            return ApiAnswer.Error("is_archived");
        }

        if (!found.HasBot && !request.Grant!.Scopes.Contains("chat:write.public"))
        {
            return ApiAnswer.Error("not_in_channel");
        }

        return UnknownThread(request, found) ?? MessageRules.Refusal(request.Arguments);
    }

    private ApiAnswer? UnknownThread(ApiRequest request, Channel channel) =>
        request.Text("thread_ts") is { } thread && messages.Find(channel.Id, thread) is null
            ? ApiAnswer.Fault("thread_not_found", $"there is no message '{thread}' in {channel.Id}.")
            : null;

    // Ephemeral messages cannot be reached by their ts; only a response_url changes them.
    private ApiAnswer? Own(ApiRequest request, string notOwn, out SlackMessage message)
    {
        var found = messages.Find(request.Text("channel"), request.Text("ts"));
        message = found!;

        return found switch
        {
            null or { IsEphemeral: true } => ApiAnswer.Fault("message_not_found", $"there is no message '{request.Text("ts")}' in '{request.Text("channel")}'."),
            { IsByBot: false } => ApiAnswer.Fault(notOwn, "it is not the bot's."),
            _ => null,
        };
    }
}
