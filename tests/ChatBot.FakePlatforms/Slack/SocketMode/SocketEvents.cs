using ChatBot.FakePlatforms.Recordings;

namespace ChatBot.FakePlatforms.Slack.SocketMode;

/// <summary>The bot opened a socket and was sent hello.</summary>
public sealed record Connected(int Connection, string Query) : RecordedEvent;

/// <summary>A socket was told that it will be closed.</summary>
public sealed record ToldToDisconnect(int Connection, string Reason) : RecordedEvent;

/// <summary>A socket ended, by whom and with which code; no code means that TCP was cut.</summary>
public sealed record Closed(int Connection, bool ByBot, int? Code) : RecordedEvent;
