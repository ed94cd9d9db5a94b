namespace ChatBot.Slack.Rendering;

/// <summary>For whom a reply is rendered, and to what.</summary>
/// <param name="Asker">The user who may delete it.</param>
/// <param name="IsPrivate">Whether only they see it, so that it may be shared.</param>
/// <param name="Message">What was asked, as the bot reads it: <c>/who …</c>, <c>/more 3 who …</c>.</param>
/// <param name="Names">How the commands are called here.</param>
internal sealed record ReplySetting(string Asker, bool IsPrivate, string Message, CommandNames Names);
