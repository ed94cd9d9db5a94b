namespace ChatBot.FakePlatforms.Slack.SocketMode;

/// <summary>Why a socket is told to disconnect: https://docs.slack.dev/apis/events-api/using-socket-mode#disconnect.</summary>
public static class DisconnectReason
{
    /// <summary>It will be closed in about ten seconds.</summary>
    public const string Warning = "warning";

    /// <summary>It has lived long enough.</summary>
    public const string RefreshRequested = "refresh_requested";

    /// <summary>Socket Mode was switched off.</summary>
    public const string LinkDisabled = "link_disabled";

    /// <summary>There are more sockets than an app may have.</summary>
    public const string TooManyWebsockets = "too_many_websockets";
}
