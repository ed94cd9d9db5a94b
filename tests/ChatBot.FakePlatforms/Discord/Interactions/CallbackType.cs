namespace ChatBot.FakePlatforms.Discord.Interactions;

/// <summary>How a bot may answer first: https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type.</summary>
public enum CallbackType
{
    /// <summary>The answer to a PING.</summary>
    Pong = 1,

    /// <summary>A message.</summary>
    Message = 4,

    /// <summary>"Thinking …", a message comes later.</summary>
    DeferredMessage = 5,

    /// <summary>Nothing to be seen; the component's message changes later.</summary>
    DeferredUpdate = 6,

    /// <summary>The component's message changes.</summary>
    Update = 7,

    /// <summary>Choices for what is being typed.</summary>
    Choices = 8,

    /// <summary>A form to fill in.</summary>
    Modal = 9,
}
