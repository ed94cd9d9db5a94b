using ChatBot.Language;
using ChatBot.Transport.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ChatBot.Terminal;

/// <summary>A paragraph of anybody's words: harmless, wrapped at blanks, indented, and in part bold.</summary>
/// <remarks>It is made of segments and never of Spectre's markup, so a bracket in a source is only a bracket.</remarks>
internal sealed class WrappedText(string text) : Renderable
{
    private readonly string _text = VisibleText.Of(text);

    /// <summary>Stands before the first line; the others are indented as far.</summary>
    public string Lead { get; init; } = "";

    public Style Style { get; init; } = Style.Plain;

    /// <summary>The part that stands out.</summary>
    public TextSpan? Bold { get; init; }

    /// <summary>What is added to the look of that part.</summary>
    public Style Emphasis { get; init; } = new(decoration: Decoration.Bold);

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var lead = Lead;
        foreach (var line in LineBreaker.Break(_text, Math.Max(1, maxWidth - Lead.Length)))
        {
            yield return new Segment(lead);
            foreach (var segment in Paint(line))
            {
                yield return segment;
            }

            yield return Segment.LineBreak;
            lead = new string(' ', Lead.Length);
        }
    }

    private IEnumerable<Segment> Paint(TextSpan line)
    {
        var bold = Bold ?? new TextSpan(0, 0);
        var from = Math.Clamp(bold.Start, line.Start, line.End);
        var to = Math.Clamp(bold.End, line.Start, line.End);
        var standingOut = Style.Combine(Emphasis);

        (int Start, int End, Style Style)[] parts = [(line.Start, from, Style), (from, to, standingOut), (to, line.End, Style)];

        return parts.Where(p => p.Start < p.End).Select(p => new Segment(_text[p.Start..p.End], p.Style));
    }
}
