using System.Text;
using ChatBot.Language;

namespace ChatBot.Tuning.Names;

/// <summary>Puts tokens back together as a writer would have written them.</summary>
internal static class RunningText
{
    /// <summary>The text, and where each token stands in it.</summary>
    public static (string Text, List<TextSpan> Tokens) Join(IReadOnlyList<string> tokens)
    {
        var text = new StringBuilder();
        var spans = new List<TextSpan>();
        var inQuotation = false;

        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i] is "``" or "''" ? "\"" : tokens[i];
            var closes = token == "\"" && inQuotation;
            var opened = i > 0 && spans[^1].Length == 1 && text[^1] == '"' && inQuotation;
            inQuotation ^= token == "\"";

            if (i > 0 && !closes && !opened && HasSpaceBetween(tokens, i))
            {
                text.Append(' ');
            }

            spans.Add(new TextSpan(text.Length, token.Length));
            text.Append(token);
        }

        return (text.ToString(), spans);
    }

    private static bool HasSpaceBetween(IReadOnlyList<string> tokens, int at)
    {
        var (before, here) = (tokens[at - 1], tokens[at]);
        var isHyphenBetweenWords = (here == "-" && at + 1 < tokens.Count && char.IsLetterOrDigit(tokens[at + 1][0]) && char.IsLetterOrDigit(before[^1]))
            || (before == "-" && at > 1 && char.IsLetterOrDigit(here[0]) && char.IsLetterOrDigit(tokens[at - 2][^1]));

        return !isHyphenBetweenWords
            && before is not ("(" or "[" or "{" or "$" or "£" or "€" or "/" or "“" or "‘")
            && here is not ("," or "." or ";" or ":" or "!" or "?" or ")" or "]" or "}" or "%" or "/" or "”" or "…" or "'" or "n't" or "n’t")
            && !(here.Length is 2 or 3 && here[0] is '\'' or '’');
    }
}
