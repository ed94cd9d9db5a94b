using ChatBot.Transport.Text;

namespace ChatBot.Slack.Rendering;

/// <summary>Short texts, from wherever, for places that take no markup.</summary>
internal static class OneLine
{
    /// <summary>At most <paramref name="most"/> UTF-16 code units of <paramref name="text"/>, on one line, with nothing that steers what shows it.</summary>
    public static string Of(string text, int most) => Cut.AtWord(PlainText.Of(VisibleText.Of(text)), most);
}
