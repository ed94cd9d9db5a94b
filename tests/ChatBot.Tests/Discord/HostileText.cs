using System.Text;

namespace ChatBot.Discord;

/// <summary>Text that means harm to Discord: marks, mentions, links, halves of surrogate pairs, thrown together.</summary>
internal static class HostileText
{
    private static readonly string[] Pieces =
    [
        "*", "**", "_", "__", "~~", "||", "`", "```", "\\", "<", ">", "#", "-#", "- ", "+", "1. ", "2) ", "[", "]", "(", ")", "](", "@everyone",
        "@HERE", "<@1>", "<@&2>", "<#3>", "</who:4>", "<t:5:R>", "<:e:6>", "https://x.org/a_b", "http://", ":", "/", "@", "\n", "\r\n", "\n\n", "> ",
        " ", "  ", "\t", "\u00A0", "\u2028", "\u200B", "\u202E", "\0", "\uD83D", "\uDE00", "😀", "👨‍👩‍👧", "é", "e\u0301", "漢", "word", "a", "0", "1981.", "“", "”", "…", "|",
    ];

    public static string Any(Random random, int pieces)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pieces; i++)
        {
            text.Append(Pieces[random.Next(Pieces.Length)]);
        }

        return text.ToString();
    }
}
