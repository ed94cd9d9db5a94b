namespace ChatBot.FakePlatforms.Slack.WebApi;

/// <summary>The methods that there are, as <see cref="Called.Method"/> and faults name them.</summary>
public static class ApiMethods
{
    /// <summary>Who the token is.</summary>
    public const string AuthTest = "auth.test";

    /// <summary>Where to open a socket.</summary>
    public const string OpenConnection = "apps.connections.open";

    /// <summary>A message for all of a channel.</summary>
    public const string PostMessage = "chat.postMessage";

    /// <summary>A message for one person.</summary>
    public const string PostEphemeral = "chat.postEphemeral";

    /// <summary>Another text for a message.</summary>
    public const string Update = "chat.update";

    /// <summary>Takes a message away.</summary>
    public const string Delete = "chat.delete";

    /// <summary>Opens a modal.</summary>
    public const string OpenView = "views.open";

    /// <summary>Opens a modal upon another.</summary>
    public const string PushView = "views.push";

    /// <summary>Fills a person's home.</summary>
    public const string PublishView = "views.publish";

    /// <summary>Fills a view anew.</summary>
    public const string UpdateView = "views.update";

    /// <summary>A thread's messages.</summary>
    public const string Replies = "conversations.replies";

    /// <summary>Opens direct messages.</summary>
    public const string OpenConversation = "conversations.open";

    /// <summary>"is thinking …" in the assistant pane.</summary>
    public const string SetStatus = "assistant.threads.setStatus";

    /// <summary>What one might ask in the assistant pane.</summary>
    public const string SetSuggestedPrompts = "assistant.threads.setSuggestedPrompts";

    /// <summary>The name of a thread in the assistant pane.</summary>
    public const string SetTitle = "assistant.threads.setTitle";

    /// <summary>A token for an installation, or for a token that expires.</summary>
    public const string OAuthAccess = "oauth.v2.access";

    /// <summary>Ends a token.</summary>
    public const string Revoke = "auth.revoke";

    /// <summary>Not a method: a post to a response_url, for faults.</summary>
    public const string ResponseUrl = "response_url";
}
