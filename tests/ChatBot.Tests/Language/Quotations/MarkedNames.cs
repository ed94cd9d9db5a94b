using System.Text;
using ChatBot.Language.Names;

namespace ChatBot.Language.Quotations;

/// <summary>Reads a text whose persons stand in *italics* and whose organisations stand in **bold**.</summary>
internal static class MarkedNames
{
    public static (string Text, IReadOnlyList<Name> Names) Read(string marked)
    {
        var text = new StringBuilder();
        var names = new List<Name>();
        var start = -1;
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] != '*')
            {
                text.Append(marked[i]);
                continue;
            }

            var isBold = i + 1 < marked.Length && marked[i + 1] == '*';
            i += isBold ? 1 : 0;
            if (start < 0)
            {
                start = text.Length;
                continue;
            }

            var span = TextSpan.FromBounds(start, text.Length);
            names.Add(new Name(span, isBold ? NameType.Organisation : NameType.Person, span, null));
            start = -1;
        }

        return (text.ToString(), WithFullNames(text.ToString(), names));
    }

    private static List<Name> WithFullNames(string text, List<Name> names) =>
        [.. names.Select(name => name with
        {
            FullName = names.First(other => other.Span.In(text).EndsWith(name.Span.In(text), StringComparison.Ordinal)).Span,
        })];
}
