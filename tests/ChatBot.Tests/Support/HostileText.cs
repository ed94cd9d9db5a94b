using System.Text;

namespace ChatBot.Support;

/// <summary>Text that means harm to a chat platform: marks, mentions, links, halves of surrogate pairs, thrown together.</summary>
internal static class HostileText
{
    private static readonly string[] Pieces =
    [
        "*", "**", "_", "__", "~~", "||", "`", "```", "\\", "<", ">", "#", "-#", "- ", "+", "1. ", "2) ", "[", "]", "(", ")", "](", "@everyone",
        "@HERE", "<@1>", "<@&2>", "<#3>", "</who:4>", "<t:5:R>", "<:e:6>", "https://x.org/a_b", "http://", ":", "/", "@", "\n", "\r\n", "\n\n", "> ",
        " ", "  ", "\t", "\u00A0", "\u2028", "\u200B", "\u202E", "\0", "\uD83D", "\uDE00", "😀", "👨‍👩‍👧", "é", "e\u0301", "漢", "word", "a", "0", "1981.", "“", "”", "…", "|",
    ];

    /// <summary>So many pieces, of those that mean something anywhere and of <paramref name="more"/>.</summary>
    public static string Any(Random random, int pieces, params string[] more)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pieces; i++)
        {
            var piece = random.Next(Pieces.Length + more.Length);
            text.Append(piece < Pieces.Length ? Pieces[piece] : more[piece - Pieces.Length]);
        }

        return text.ToString();
    }
}
