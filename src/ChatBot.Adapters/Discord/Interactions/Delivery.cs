namespace ChatBot.Discord.Interactions;

/// <summary>What became of an answer.</summary>
internal enum Delivery
{
    /// <summary>It arrived.</summary>
    Delivered,

    /// <summary>Another instance of the bot answered first (40060).</summary>
    AnsweredElsewhere,

    /// <summary>Discord no longer wants it (10062), or what it belongs to is not there (10008, 10015).</summary>
    Expired,

    /// <summary>Discord refuses what it says.</summary>
    Refused,

    /// <summary>Discord could not be reached in time.</summary>
    Unreachable,
}

/// <summary>The way of the first answer: through Discord's API, or as the response to Discord's own request.</summary>
internal interface IFirstResponse
{
    /// <summary>Sends it. At most one of all calls is delivered.</summary>
    Task<Delivery> SendAsync(InteractionCallback callback);
}
