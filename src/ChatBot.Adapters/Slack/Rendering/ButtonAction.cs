namespace ChatBot.Slack.Rendering;

/// <summary>What a button does. Its whole state lies in its id and value, so any replica serves it after any restart.</summary>
/// <remarks>Several buttons of one block may do the same, so an id may end with <c>.1</c>, which means nothing.</remarks>
internal abstract record ButtonAction
{
    /// <summary>The longest value that Slack takes, in UTF-16 code units.</summary>
    public const int LongestValue = 2_000;

    private ButtonAction()
    {
    }

    /// <summary>Asks something more, for the one who pressed it: further answers, a passage among its neighbours.</summary>
    /// <param name="Message">What is asked: <c>/context document#p4</c>.</param>
    public sealed record Ask(string Message) : ButtonAction;

    /// <summary>Posts a private answer for everybody.</summary>
    /// <param name="Message">The question that it answered, to be asked again: Slack does not say what a private message held.</param>
    public sealed record Share(string Message) : ButtonAction;

    /// <summary>👍 or 👎.</summary>
    public sealed record Vote(bool IsUp) : ButtonAction;

    /// <summary>Takes the reply away, for the one who asked.</summary>
    public sealed record Delete(string Asker) : ButtonAction;

    /// <summary>The button's id, without a number.</summary>
    public string Id => this switch
    {
        Ask => "ask",
        Share => "share",
        Vote vote => vote.IsUp ? "vote_up" : "vote_down",
        Delete => "delete",
        _ => throw new InvalidOperationException($"No id for {GetType().Name}."),
    };

    /// <summary>The button's value; null where it needs none.</summary>
    public string? Value => this switch
    {
        Ask ask => ask.Message,
        Share share => share.Message,
        Delete delete => delete.Asker,
        _ => null,
    };

    /// <summary>Whether its value has at most <paramref name="most"/> UTF-16 code units.</summary>
    public bool Fits(int most) => (Value?.Length ?? 0) <= most;

    /// <summary>Reads what an older version of the bot may have written; null where it means nothing.</summary>
    public static ButtonAction? Parse(string? id, string? value) => (id?.Split('.')[0], value) switch
    {
        ("ask", { Length: > 0 } message) => new Ask(message),
        ("share", { Length: > 0 } message) => new Share(message),
        ("vote_up", _) => new Vote(IsUp: true),
        ("vote_down", _) => new Vote(IsUp: false),
        ("delete", { Length: > 0 } asker) => new Delete(asker),
        _ => null,
    };
}
