using ChatBot.Language.Names;
using ChatBot.Language.Quotations.Clauses;

namespace ChatBot.Language.Quotations.Speakers.People;

/// <summary>Tells whether a name of a text is a man's or a woman's: by title, by given name, by the pronouns around it.</summary>
internal sealed class Genders
{
    private const WordRoles Both = WordRoles.Male | WordRoles.Female;

    private readonly Dictionary<string, int> _leanings = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _mentions = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<int, string> _keys = [];
    private readonly SpokenText _text;
    private readonly TitledNames _titled;

    public Genders(SpokenText text, TitledNames titled)
    {
        (_text, _titled) = (text, titled);
        CountPronouns();
        foreach (var name in text.Names)
        {
            var key = Key(name);
            _mentions[key] = _mentions.GetValueOrDefault(key) + 1;
            Lean(name, 100 * Sign(ByWords(name)));
        }
    }

    /// <summary>Male, female, or none if nothing tells.</summary>
    public WordRoles Of(Name name) => _leanings.GetValueOrDefault(Key(name)) switch
    {
        > 0 => WordRoles.Male,
        < 0 => WordRoles.Female,
        _ => WordRoles.None,
    };

    /// <summary>How often the text mentions the bearer of the name.</summary>
    public int MentionsOf(Name name) => _mentions.GetValueOrDefault(Key(name));

    private string Key(Name name)
    {
        if (!_keys.TryGetValue(name.Span.Start, out var key))
        {
            _keys[name.Span.Start] = key = _titled.Of(name).In(_text.Text).ToString();
        }

        return key;
    }

    private void Lean(Name name, int by)
    {
        if (by != 0 && name.Type == NameType.Person)
        {
            var key = Key(name);
            _leanings[key] = _leanings.GetValueOrDefault(key) + by;
        }
    }

    private WordRoles ByWords(Name name)
    {
        var token = _text.TokenAt(name.Span.Start);
        var before = token > 1 && _text.Word(token - 1) is "." ? token - 2 : token - 1;
        var title = before >= 0 ? _text.Roles(before) & Both : WordRoles.None;
        if (title != 0)
        {
            return title;
        }

        return _titled.GenderOf(_titled.Of(name));
    }

    // A pronoun counts for the name that stands nearest before it in the same paragraph.
    private void CountPronouns()
    {
        var next = 0;
        var names = _text.Names;
        Name? last = null;
        foreach (var paragraph in _text.Paragraphs)
        {
            var end = _text.TokenAt(paragraph.Span.End);
            for (var token = _text.TokenAt(paragraph.Span.Start); token < end; token++)
            {
                for (; next < names.Count && names[next].Span.Start <= _text[token].Start; next++)
                {
                    last = names[next].Type == NameType.Person ? names[next] : last;
                }

                if (last is not null && _text[token].Length is 2 or 3)
                {
                    Lean(last, _text.Word(token) switch { "he" or "his" or "him" => 1, "she" or "her" => -1, _ => 0 });
                }
            }

            last = _text.HasSentencePerLine ? last : null;
        }
    }

    private static int Sign(WordRoles gender) => gender switch { WordRoles.Male => 1, WordRoles.Female => -1, _ => 0 };
}
