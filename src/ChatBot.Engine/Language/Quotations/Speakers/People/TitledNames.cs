using ChatBot.Language.Names;
using ChatBot.Language.Quotations.Clauses;

namespace ChatBot.Language.Quotations.Speakers.People;

/// <summary>The fullest words for the bearer of each name, with the title that belongs to them: "Lord Henry Vane" for "Lord Henry", "Mrs. Vane" for herself.</summary>
/// <remarks>A title parts people who share a family name, and is a part of what some are called; so it belongs to the speaker's name though not to the name itself.</remarks>
internal sealed class TitledNames
{
    private const WordRoles Gendered = WordRoles.Male | WordRoles.Female;

    private readonly Dictionary<string, List<TextSpan>> _titled = new(StringComparer.OrdinalIgnoreCase);
    private readonly SpokenText _text;

    public TitledNames(SpokenText text)
    {
        _text = text;
        foreach (var name in text.Names)
        {
            if (name.Type == NameType.Person && name.FullName == name.Span && TitleBefore(name.Span) is { } title)
            {
                Learn(name.Span, title);
            }
        }
    }

    /// <summary>The fullest words for the bearer of the name.</summary>
    public TextSpan Of(Name name)
    {
        if (name.Type != NameType.Person)
        {
            return name.FullName;
        }

        var full = WithTitle(name.FullName);
        var own = WithTitle(name.Span);
        if (own == name.Span || own == full)
        {
            return own == full && own != name.Span ? First(name.Span, own) : OnlyTitled(name.FullName) ?? full;
        }

        return Differ(GenderOf(own), GenderOf(full)) ? own : full;
    }

    /// <summary>Male or female, if a title or a given name tells.</summary>
    public WordRoles GenderOf(TextSpan titled)
    {
        var first = _text.TokenAt(titled.Start);
        var byTitle = (_text.Roles(first) & WordRoles.Courtesy) != 0 ? _text.Roles(first) & Gendered : WordRoles.None;
        return byTitle != 0 ? byTitle : GivenNames.GenderOf(titled.In(_text.Text));
    }

    private static bool Differ(WordRoles one, WordRoles other) => one != 0 && other != 0 && one != other;

    private void Learn(TextSpan name, int title)
    {
        var key = name.In(_text.Text).ToString();
        if (!_titled.TryGetValue(key, out var spans))
        {
            _titled[key] = spans = [];
        }

        if (!spans.Exists(span => _text.Word(_text.TokenAt(span.Start)).Equals(_text.Word(title), StringComparison.OrdinalIgnoreCase)))
        {
            spans.Add(TextSpan.FromBounds(_text[title].Start, name.End));
        }
    }

    // "Vane" alone is Mrs. Vane where nobody else of that name is about.
    private TextSpan? OnlyTitled(TextSpan name) =>
        _titled.TryGetValue(name.In(_text.Text).ToString(), out var spans) && spans.Count == 1 ? spans[0] : null;

    // The same words, be they with a full stop or without, stand where they stood first.
    private TextSpan First(TextSpan name, TextSpan titled)
    {
        var title = _text.Word(_text.TokenAt(titled.Start));
        if (_titled.TryGetValue(name.In(_text.Text).ToString(), out var spans))
        {
            foreach (var span in spans)
            {
                if (_text.Word(_text.TokenAt(span.Start)).Equals(title, StringComparison.OrdinalIgnoreCase))
                {
                    return span;
                }
            }
        }

        return titled;
    }

    private TextSpan WithTitle(TextSpan name) =>
        TitleBefore(name) is { } title ? TextSpan.FromBounds(_text[title].Start, name.End) : name;

    private int? TitleBefore(TextSpan name)
    {
        var at = _text.TokenAt(name.Start) - 1;
        at -= at > 0 && _text.Word(at) is "." ? 1 : 0;
        return at >= 0 && (_text.Roles(at) & WordRoles.Courtesy) != 0 && _text.IsCapital(at) && !IsCouple(at) ? at : null;
    }

    // "Mr. and Mrs. Ralph Vane" makes Ralph no woman.
    private bool IsCouple(int title) =>
        title > 1 && (_text.Is(title - 1, "and") || _text.Word(title - 1) is "&")
        && (_text.Roles(_text.Word(title - 2) is "." && title > 2 ? title - 3 : title - 2) & WordRoles.Courtesy) != 0;
}
