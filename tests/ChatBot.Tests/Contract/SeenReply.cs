namespace ChatBot.Contract;

/// <summary>A reply as a person sees it on a platform, which has read whatever markup the adapter sent.</summary>
/// <param name="Text">All that can be read, from the top down; marks that only format are gone, escaped ones stand for themselves.</param>
/// <param name="Links">Where a click leads to, buttons aside.</param>
/// <param name="Mentions">Who is named in such a way that the platform notifies or looks them up.</param>
public sealed record SeenReply(string Text, IReadOnlyList<string> Links, IReadOnlyList<string> Mentions)
{
    /// <summary>The text with every stretch of white space as one blank: how wide a screen is does not matter.</summary>
    public string Words { get; } = InOneLine(Text);

    /// <summary>Any text as <see cref="Words"/> would show it.</summary>
    public static string InOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
