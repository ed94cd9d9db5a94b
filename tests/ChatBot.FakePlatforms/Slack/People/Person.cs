using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Slack.Conversations;
using ChatBot.FakePlatforms.Slack.Views;
using ChatBot.FakePlatforms.Slack.Workspaces;

namespace ChatBot.FakePlatforms.Slack.People;

/// <summary>Somebody who uses the bot in one place. What is done here is told to the app; what comes of it is awaited on <see cref="Asked"/>.</summary>
public sealed class Person
{
    private readonly FakeSlack _slack;

    internal Person(FakeSlack slack, Workspace workspace, string id, string name, Channel channel)
    {
        _slack = slack;
        (Workspace, Id, Name, Channel) = (workspace, id, name, channel);
    }

    /// <summary>The user's id.</summary>
    public string Id { get; }

    /// <summary>The user's name.</summary>
    public string Name { get; }

    /// <summary>The team that the person belongs to.</summary>
    public Workspace Workspace { get; }

    /// <summary>Where the person is.</summary>
    public Channel Channel { get; }

    /// <summary>The messages in the person's channel that the person sees, in order.</summary>
    public IReadOnlyList<SlackMessage> Messages => _slack.Messages.In(Channel.Id, Id);

    /// <summary>The home that the bot published for the person; null before.</summary>
    public SlackView? Home => _slack.Views.Home(Id);

    private Deeds Deeds => _slack.Deeds;

    /// <summary>The same person in another channel.</summary>
    public Person In(Channel channel) => new(_slack, Workspace, Id, Name, channel);

    /// <summary>The same person in the direct messages with the bot.</summary>
    public Person InDirectMessages() => In(_slack.Channels.DirectWith(Id));

    /// <summary>Uses a slash command, such as <c>/who</c>; Slack has none in threads.</summary>
    public Asked Slash(string command, string text = "") => Deeds.Slash(this, command, text);

    /// <summary>Writes to all of the channel; the app hears of it if it subscribes to such messages.</summary>
    public Asked Say(string text, SlackMessage? inThreadOf = null) => Deeds.Write(this, text, Root(inThreadOf));

    /// <summary>Mentions the bot, before the text.</summary>
    public Asked Mention(string text, SlackMessage? inThreadOf = null) => Deeds.Write(this, $"<@{Workspace.BotUserId}> {text}", Root(inThreadOf));

    /// <summary>Clicks a button, named by its label.</summary>
    public Asked Click(SlackMessage message, string label)
    {
        var (button, block) = message.Button(label);
        return Deeds.Click(this, message, button, block);
    }

    /// <summary>Clicks a button of a view, named by its label.</summary>
    public Asked Click(SlackView view, string label) => Deeds.Click(this, view, label);

    /// <summary>Uses a message shortcut.</summary>
    public Asked UseShortcut(string callbackId, SlackMessage message) => Deeds.MessageShortcut(this, callbackId, message);

    /// <summary>Uses a global shortcut.</summary>
    public Asked UseShortcut(string callbackId) => Deeds.GlobalShortcut(this, callbackId);

    /// <summary>Sends off a modal with what was typed, by action_id.</summary>
    public Asked Submit(SlackView view, params (string ActionId, string Typed)[] typed) => Deeds.Modals.Submit(this, view, typed);

    /// <summary>Closes a modal, of which the app hears if it asked to.</summary>
    public Asked Close(SlackView view) => Deeds.Modals.Close(this, view);

    /// <summary>Opens the app's home; the app publishes it in its own time, <see cref="FakeSlack.PublishedAsync"/> waits for it.</summary>
    public Asked OpenHome(string tab = "home") => Deeds.OpenHome(this, tab);

    /// <summary>Opens the assistant pane beside the person's channel; what is written there is <see cref="Say"/> in the thread of its message.</summary>
    public Asked OpenAssistant() => Deeds.OpenAssistant(this);

    /// <summary>The user as interactions tell of it.</summary>
    internal JsonObject User() => new()
    {
        ["id"] = Id,
        ["username"] = Name,
        ["name"] = Name,
        ["team_id"] = Workspace.TeamId,
    };

    private static string? Root(SlackMessage? message) => message?.ThreadTs ?? message?.Ts;
}
