using ChatBot.Language;

namespace ChatBot.Documents.Splitting;

/// <summary>Says what each passage of a document is to it.</summary>
/// <remarks>First by each passage's own lines, then by its neighbours (a heading needs something to head), last by what was said before.</remarks>
internal sealed class PassageClassifier
{
    private const int MostHeadingWords = 15;
    private const int MostTitleWords = 30;

    /// <summary>More title-like lines in a row than this are a list, not headings.</summary>
    private const int MostHeadingsInARow = 3;

    /// <summary>A line with nothing but a date is a dateline among this many first passages, and a heading further down.</summary>
    private const int PassagesWithDateline = 5;

    private readonly string _text;
    private readonly IReadOnlyList<TextSpan> _passages;
    private readonly Dictionary<int, int>? _levels; // of the headings that the format marks, by where they begin
    private readonly HashSet<int> _spoken;
    private readonly PassageKind[] _kinds;

    private PassageClassifier(Document document, IReadOnlyList<TextSpan> passages)
    {
        _text = document.Text;
        _passages = passages;
        _levels = document.Headings?.ToDictionary(heading => heading.Span.Start, heading => heading.Level);
        _spoken = [.. document.Utterances.Select(utterance => PassageAt(utterance.Words.Start))];
        _kinds = [.. passages.Select((span, i) => KindByLines(span, i))];
    }

    /// <summary>The <paramref name="passages"/> with their kinds and the headings that they stand under.</summary>
    public static IReadOnlyList<Passage> Classify(Document document, IReadOnlyList<TextSpan> passages)
    {
        var classifier = new PassageClassifier(document, passages);
        classifier.MarkTitle(document.Title);
        classifier.MarkTagLists();
        classifier.MarkHeadings();
        classifier.MarkPromotedNames();
        var under = Outline.Under([.. passages.Select((_, i) => classifier.Level(i))]); // before repeats: "Owner" heads each section that has one
        classifier.MarkRepeats();

        return [.. passages.Select((span, i) => new Passage(i + 1, span, classifier._kinds[i], under[i]))];
    }

    private PassageKind KindByLines(TextSpan passage, int index)
    {
        var characters = passage.In(_text);
        if (_spoken.Contains(index))
        {
            return PassageKind.Body; // However short or odd: people say such things.
        }

        if (_levels?.ContainsKey(passage.Start) ?? MarkdownShape.IsHeading(characters))
        {
            return PassageKind.Heading;
        }

        var lengths = (Body: 0, Caption: 0, Boilerplate: 0);
        foreach (var line in characters.EnumerateLines())
        {
            var trimmed = line.Trim();
            if (trimmed.IsEmpty)
            {
                continue;
            }

            switch (LineShape.KindOf(trimmed))
            {
                case PassageKind.Caption: lengths.Caption += trimmed.Length; break;
                case PassageKind.Boilerplate: lengths.Boilerplate += trimmed.Length; break;
                default: lengths.Body += trimmed.Length; break;
            }
        }

        return lengths.Boilerplate > Math.Max(lengths.Body, lengths.Caption) || (index < PassagesWithDateline && LineShape.IsDateLine(characters)) ? PassageKind.Boilerplate
            : lengths.Caption > lengths.Body ? PassageKind.Caption
            : PassageKind.Body;
    }

    private int? Level(int passage) =>
        _kinds[passage] is not PassageKind.Heading ? null
        : _levels is not null && _levels.TryGetValue(_passages[passage].Start, out var level) ? level
        : Outline.LevelByMarks(_passages[passage].In(_text));

    private void MarkTitle(string title)
    {
        var words = NormalizedWords.Join(title);
        for (var i = 0; i < _passages.Count && words.Length > 0; i++)
        {
            if (_kinds[i] is PassageKind.Body && IsOneLine(i, MostTitleWords) && NormalizedWords.Join(_passages[i].In(_text)) == words)
            {
                _kinds[i] = PassageKind.Heading;
                return;
            }
        }
    }

    /// <summary>"Topics:" and the "Rain Floods Ghent Sea Defences" behind it.</summary>
    private void MarkTagLists()
    {
        for (var i = 0; i + 1 < _passages.Count; i++)
        {
            var label = _passages[i].In(_text);
            if (label.Length <= 30 && LineSignals.IsLabel(NormalizedWords.Join(label)) && LooksLikeTags(_passages[i + 1].In(_text)))
            {
                _kinds[i] = _kinds[i + 1] = PassageKind.Boilerplate;
            }
        }
    }

    private static bool LooksLikeTags(ReadOnlySpan<char> passage)
    {
        if (passage.Length > 1_000 || passage[^1] is '.' or '!' or '?' || passage.IndexOfAny("\r\n") >= 0)
        {
            return false;
        }

        foreach (var part in passage.Split(' '))
        {
            var word = passage[part].TrimStart("#(\"“");
            if (word.Length > 3 && char.IsLower(word[0]))
            {
                return false;
            }
        }

        return true;
    }

    private void MarkHeadings()
    {
        for (var i = 0; i < _passages.Count;)
        {
            var end = i;
            while (end < _passages.Count && MayBeHeading(end))
            {
                end++;
            }

            if (end - i is > 0 and <= MostHeadingsInARow && HeadsSomething(end))
            {
                _kinds.AsSpan(i..end).Fill(PassageKind.Heading);
            }

            i = Math.Max(end, i + 1);
        }
    }

    private bool MayBeHeading(int passage) =>
        _kinds[passage] is PassageKind.Heading
        || (_kinds[passage] is PassageKind.Body && !_spoken.Contains(passage) && (IsOneLine(passage, MostHeadingWords) || IsUnderlined(passage)));

    /// <summary>Whether running text follows, be it behind captions and notices.</summary>
    private bool HeadsSomething(int next)
    {
        while (next < _passages.Count && _kinds[next] is PassageKind.Caption or PassageKind.Boilerplate)
        {
            next++;
        }

        return next < _passages.Count;
    }

    private int PassageAt(int position)
    {
        var (low, high) = (0, _passages.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _passages[middle].End <= position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private bool IsOneLine(int passage, int mostWords)
    {
        var characters = _passages[passage].In(_text);

        return characters.IndexOfAny("\r\n") < 0 && LineShape.IsTitleLike(characters, mostWords);
    }

    /// <summary>"Results" with "=======" under it.</summary>
    private bool IsUnderlined(int passage)
    {
        var characters = _passages[passage].In(_text);
        var lineEnd = characters.IndexOf('\n');

        return lineEnd > 0
            && MarkdownShape.IsUnderline(characters[(lineEnd + 1)..].Trim())
            && LineShape.IsTitleLike(characters[..lineEnd].TrimEnd(), MostTitleWords);
    }

    /// <summary>"The Evening Letter" before "Sign up for The Evening Letter, our newsletter."</summary>
    private void MarkPromotedNames()
    {
        for (var i = 1; i + 1 < _passages.Count; i++)
        {
            if (_kinds[i] is PassageKind.Heading
                && _kinds[i + 1] is PassageKind.Boilerplate
                && NormalizedWords.Join(_passages[i + 1].In(_text)).Contains(NormalizedWords.Join(_passages[i].In(_text)), StringComparison.Ordinal))
            {
                _kinds[i] = PassageKind.Boilerplate;
            }
        }
    }

    private void MarkRepeats()
    {
        var quotable = Enumerable.Range(0, _passages.Count).Where(i => _kinds[i] is not PassageKind.Boilerplate).ToList();
        var repeats = new RepeatFinder(_text, [.. quotable.Select(i => _passages[i])]);
        for (var i = 0; i < quotable.Count; i++)
        {
            ref var kind = ref _kinds[quotable[i]];
            if (repeats.IsCopy(i) || (kind is not PassageKind.Heading && repeats.IsInsideEarlier(i)))
            {
                kind = PassageKind.Repeat;
            }
        }
    }
}
