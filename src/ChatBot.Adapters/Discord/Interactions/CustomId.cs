using System.Globalization;

namespace ChatBot.Discord.Interactions;

/// <summary>What a button does. Its whole state lies in the button's id, so any replica serves it after any restart.</summary>
/// <remarks>
/// Written <c>m|3|/who …</c>, <c>c|document#p4</c>, <c>s</c>, <c>v|+</c>, <c>d|user</c>. A question or place too long for
/// the id is left out; the message itself then holds the question (see <see cref="Rendering.QuestionFooter"/>), and a place is its number among those that the question cites.
/// </remarks>
internal abstract record CustomId
{
    /// <summary>The longest id that Discord takes, in UTF-16 code units.</summary>
    public const int Longest = 100;

    private CustomId()
    {
    }

    /// <summary>Further answers.</summary>
    /// <param name="Skip">How many were shown.</param>
    /// <param name="Question">The command and its words; null where the message holds them.</param>
    public sealed record More(int Skip, string? Question) : CustomId;

    /// <summary>A passage among its neighbours.</summary>
    public sealed record Context(string Place) : CustomId;

    /// <summary>The passage of the <paramref name="Number"/>-th (from 0) that the reply to the message's own question cites, after <paramref name="Skip"/> answers.</summary>
    public sealed record NumberedContext(int Number, int Skip) : CustomId;

    /// <summary>Posts a private answer for everybody.</summary>
    public sealed record Share : CustomId;

    /// <summary>👍 or 👎.</summary>
    public sealed record Vote(bool IsUp) : CustomId;

    /// <summary>Takes the reply away, for the one who asked.</summary>
    public sealed record Delete(string Asker) : CustomId;

    /// <summary>As a button carries it.</summary>
    public string Write() => this switch
    {
        More { Question: null } more => Invariant($"m|{more.Skip}"),
        More more => Invariant($"m|{more.Skip}|{more.Question}"),
        Context context => $"c|{context.Place}",
        NumberedContext numbered => Invariant($"n|{numbered.Number}|{numbered.Skip}"),
        Share => "s",
        Vote vote => vote.IsUp ? "v|+" : "v|-",
        Delete delete => $"d|{delete.Asker}",
        _ => throw new InvalidOperationException($"No id for {GetType().Name}."),
    };

    /// <summary>Reads what an older version of the bot, or anybody, may have written; null where it means nothing.</summary>
    public static CustomId? Parse(string? id) => id?.Split('|', 3) switch
    {
        ["m", var skip] when ReadNumber(skip) is { } number => new More(number, null),
        ["m", var skip, var question] when ReadNumber(skip) is { } number => new More(number, question),
        ["n", var place, var skip] when (ReadNumber(place), ReadNumber(skip)) is ({ } number, { } skipped) => new NumberedContext(number, skipped),
        ["s"] => new Share(),
        ["v", "+"] => new Vote(IsUp: true),
        ["v", "-"] => new Vote(IsUp: false),
        ["d", var asker] => new Delete(asker),
        ["c", _, ..] => new Context(id[2..]),
        _ => null,
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static int? ReadNumber(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
