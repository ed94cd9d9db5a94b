using System.Collections.Frozen;
using ChatBot.FakePlatforms.Slack.Conversations;
using ChatBot.FakePlatforms.Slack.OAuth;
using ChatBot.FakePlatforms.Slack.SocketMode;
using ChatBot.FakePlatforms.Slack.Views;

namespace ChatBot.FakePlatforms.Slack.WebApi;

/// <summary>Which method does what, who may call it, and how often. What is not here is <c>unknown_method</c>, and recorded.</summary>
internal sealed class MethodTable(AuthMethods auth, SocketUrls sockets, ChatMethods chat, ViewMethods views, AssistantMethods assistant, OAuthMethods oauth)
{
    private static readonly string[] Write = ["chat:write"];
    private static readonly string[] Read = ["channels:history", "groups:history", "im:history", "mpim:history"];
    private static readonly string[] Assist = ["assistant:write"];

    private readonly FrozenDictionary<string, ApiMethod> _byName = new ApiMethod[]
    {
        new(ApiMethods.AuthTest, auth.Test) { Tier = 0 },
        new(ApiMethods.Revoke, auth.Revoke),
        new(ApiMethods.OAuthAccess, oauth.Access) { Token = TokenKind.None, Tier = 0 },
        new(ApiMethods.OpenConnection, sockets.Open) { Token = TokenKind.App, Scopes = ["connections:write"] },
        new(ApiMethods.PostMessage, chat.Post) { Scopes = Write, Tier = 0 },
        new(ApiMethods.PostEphemeral, chat.PostEphemeral) { Scopes = Write, Tier = 4 },
        new(ApiMethods.Update, chat.Update) { Scopes = Write, Tier = 3 },
        new(ApiMethods.Delete, chat.Delete) { Scopes = Write, Tier = 3 },
        new(ApiMethods.Replies, chat.Replies) { Scopes = Read, Tier = 3 },
        new(ApiMethods.OpenConversation, chat.OpenDirect) { Scopes = ["im:write"], Tier = 3 },
        new(ApiMethods.OpenView, views.Open) { Tier = 4 },
        new(ApiMethods.PushView, views.Push) { Tier = 4 },
        new(ApiMethods.PublishView, views.Publish) { Tier = 4 },
        new(ApiMethods.UpdateView, views.Update) { Tier = 4 },
        new(ApiMethods.SetStatus, assistant.SetStatus) { Scopes = [.. Assist, .. Write], Tier = 4 },
        new(ApiMethods.SetSuggestedPrompts, assistant.SetSuggestedPrompts) { Scopes = Assist, Tier = 4 },
        new(ApiMethods.SetTitle, assistant.SetTitle) { Scopes = Assist, Tier = 4 },
    }.ToFrozenDictionary(m => m.Name);

    public ApiMethod? Find(string name) => _byName.GetValueOrDefault(name);
}
