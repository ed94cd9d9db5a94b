using ChatBot.Language.Names;
using ChatBot.Language.Quotations.Clauses;

namespace ChatBot.Language.Quotations.Speakers.People;

/// <summary>Finds the person behind a role: "the Iranian president" after "Iranian President X" has been mentioned.</summary>
internal sealed class RoleBearers
{
    // "Iran" and "Iranian" begin alike.
    private const int SharedBeginning = 4;

    private readonly Dictionary<string, List<(Name Bearer, string Role)>> _bearers = new(StringComparer.OrdinalIgnoreCase);
    private readonly SpokenText _text;
    private readonly Dictionary<TextSpan, int> _mentions;

    public RoleBearers(SpokenText text)
    {
        _text = text;
        var appositions = new Appositions(text);
        _mentions = text.Names.CountBy(name => name.FullName).ToDictionary();
        foreach (var name in text.Names)
        {
            if (name.Type != NameType.Person)
            {
                continue;
            }

            if ((name.Role ?? appositions.Beside(name)) is { } role)
            {
                Learn(name, role);
            }

            if (CalledBy(name) is { } title)
            {
                foreach (var called in RolesOf(text.Word(title)).Where((_, i) => i == 0 || IsTold(name)))
                {
                    Enter(called, name, text[title].Span);
                }
            }
        }
    }

    /// <summary>The one whose role the mention is; null if nobody's, or if several could be meant.</summary>
    public Name? Of(Phrase mention)
    {
        var head = Head(mention);
        if (!_bearers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(_text.Word(head), out var bearers))
        {
            return null;
        }

        Name? found = null;
        foreach (var (bearer, role) in bearers)
        {
            if (!Agrees(mention, head, role))
            {
                continue;
            }

            if (found is not null && !IsSame(found, bearer))
            {
                return null;
            }

            found ??= bearer;
        }

        return found;
    }

    private void Learn(Name name, TextSpan span)
    {
        var role = span.In(_text.Text).ToString();
        var end = role.IndexOfAny([',', ';']);
        foreach (var limit in (ReadOnlySpan<string>)[" of ", " for ", " to ", " in "])
        {
            var at = role.IndexOf(limit, StringComparison.Ordinal);
            end = at >= 0 && (end < 0 || at < end) ? at : end;
        }

        var core = end < 0 ? role : role[..end];
        var head = core[(core.LastIndexOf(' ') + 1)..];
        Enter(head, name, span);
    }

    // "Parson Vane" is "the parson", "Dr. Vane" is "the doctor".
    private int? CalledBy(Name name)
    {
        var first = _text.TokenAt(name.Span.Start);
        if (_text[first].End < name.Span.End && (_text.IsHuman(first) || IsShort(first)))
        {
            return first;
        }

        var before = first - (first > 1 && _text.Word(first - 1) is "." ? 2 : 1);
        return before >= 0 && (IsShort(before) || (before == first - 1 && _text.IsHuman(before) && _text.IsCapital(before) && _text[before].Length > 3)) ? before : null;
    }

    // A bare notice of "Rev. Cuthbert Vane" makes him no clergyman of the story.
    private bool IsTold(Name name) => _mentions.GetValueOrDefault(name.FullName) > 1;

    private bool IsShort(int token) => RolesOf(_text.Word(token)).Length > 1;

    // What the bearer of a title is called in a story, the title first.
    private static string[] RolesOf(ReadOnlySpan<char> title) => title switch
    {
        "Dr" or "Doctor" => ["doctor", "physician", "surgeon"],
        "Capt" or "Captain" => ["captain", "skipper"],
        "Col" => ["colonel", "officer"],
        "Lt" => ["lieutenant", "officer"],
        "Sgt" => ["sergeant", "officer"],
        "Gen" => ["general", "officer"],
        "Prof" => ["professor", "scientist"],
        "Rev" or "Reverend" => ["reverend", "clergyman", "parson", "minister", "vicar", "rector", "curate", "priest"],
        "Inspector" => ["inspector", "detective"],
        _ => [title.ToString()],
    };

    private void Enter(string head, Name name, TextSpan span)
    {
        if (!_bearers.TryGetValue(head, out var bearers))
        {
            _bearers[head] = bearers = [];
        }

        var possessor = Math.Max(0, _text.TokenAt(span.Start) - 2);
        bearers.Add((name, _text.Text[_text[possessor].Start..span.End]));
    }

    // The last word before "of …": what the phrase says that somebody is.
    private int Head(Phrase mention)
    {
        for (var at = mention.First + 1; at <= mention.Last; at++)
        {
            if ((_text.Roles(at) & WordRoles.Preposition) != 0)
            {
                return at - 1;
            }
        }

        return mention.Last;
    }

    // Every other word of the mention must be in the role or just before it: "Iran's President X".
    private bool Agrees(Phrase mention, int head, string role)
    {
        for (var at = mention.First; at <= mention.Last; at++)
        {
            var word = _text.Word(at);
            if (at != head && _text.IsWord(at) && !_text.IsPossessive(at) && (_text.Roles(at) & WordRoles.Function) == 0
                && !role.AsSpan().Contains(word[..Math.Min(SharedBeginning, word.Length)], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsSame(Name one, Name other) =>
        one.FullName.In(_text.Text).Equals(other.FullName.In(_text.Text), StringComparison.OrdinalIgnoreCase);
}
