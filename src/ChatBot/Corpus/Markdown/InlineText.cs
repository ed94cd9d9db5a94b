using System.Text;
using Markdig.Syntax.Inlines;

namespace ChatBot.Corpus.Markdown;

/// <summary>What is read of a line of Markdown: its words, a link's text without its address, no picture.</summary>
internal static class InlineText
{
    /// <summary>The text of everything in <paramref name="container"/>.</summary>
    public static string Of(ContainerInline? container)
    {
        var text = new StringBuilder();
        var inline = container?.FirstChild;
        while (inline is not null)
        {
            Append(inline, text);
            inline = inline is ContainerInline { FirstChild: { } child } and not LinkInline { IsImage: true } ? child : After(inline, container!);
        }

        return text.ToString();
    }

    private static Inline? After(Inline inline, ContainerInline root)
    {
        while (inline.NextSibling is null)
        {
            if (inline.Parent is null || inline.Parent == root)
            {
                return null;
            }

            inline = inline.Parent;
        }

        return inline.NextSibling;
    }

    private static void Append(Inline inline, StringBuilder text) => _ = inline switch
    {
        LiteralInline literal => text.Append(literal.Content.AsSpan()),
        CodeInline code => text.Append(code.Content),
        AutolinkInline link => text.Append(link.Url),
        HtmlEntityInline entity => text.Append(entity.Transcoded.AsSpan()),
        HtmlInline html => text.Append(html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase) ? "\n" : ""),
        LineBreakInline lineBreak => text.Append(lineBreak.IsHard ? '\n' : ' '),
        _ => text,
    };
}
