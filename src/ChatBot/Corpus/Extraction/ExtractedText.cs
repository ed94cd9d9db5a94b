using System.Text;
using ChatBot.Documents;
using ChatBot.Language;

namespace ChatBot.Corpus.Extraction;

/// <summary>Collects what a structured format says, block by block, as text whose passages are set apart by blank lines.</summary>
/// <remarks>
/// Words are never changed, added or moved. White space is: lines are trimmed, blank lines within a block go, and so do
/// control characters, which nobody sees.
/// </remarks>
/// <param name="cancellationToken">Ends the reading with the next block.</param>
internal sealed class ExtractedText(CancellationToken cancellationToken)
{
    /// <summary>In UTF-16 code units; nobody is called by a longer name.</summary>
    private const int LongestLabel = 200;

    private readonly StringBuilder _text = new();
    private readonly List<Heading> _headings = [];
    private readonly List<Utterance> _utterances = [];

    /// <summary>Whether nothing was added that could be read.</summary>
    public bool IsEmpty => _text.Length == 0;

    /// <summary>Adds a block; its line ends stay.</summary>
    public void AddParagraph(string text) => Add(Clean(text));

    /// <summary>Adds a heading of a <see cref="Heading.Level"/>, on one line.</summary>
    public void AddHeading(string text, int level)
    {
        if (Add(OnOneLine(text)) is { IsEmpty: false } heading)
        {
            _headings.Add(new Heading(heading, level));
        }
    }

    /// <summary>Adds a block "speaker: words"; without words nothing, without a speaker just these.</summary>
    public void AddSpeech(string? speaker, string words)
    {
        var (label, said) = (OnOneLine(speaker ?? ""), Clean(words));
        if (label.Length is 0 or > LongestLabel || said.Length == 0)
        {
            Add(said);
            return;
        }

        var block = Add($"{label}: {said}");
        _utterances.Add(new Utterance(new TextSpan(block.End - said.Length, said.Length), new TextSpan(block.Start, label.Length)));
    }

    /// <summary>Adds a block "label: name" and returns where the name stands.</summary>
    public TextSpan AddLabelled(string label, string name)
    {
        var cleaned = OnOneLine(name);
        var block = Add($"{label}: {cleaned}");

        return new TextSpan(block.End - cleaned.Length, cleaned.Length);
    }

    /// <summary>Adds a block that <paramref name="speaker"/>, who was named before, wrote.</summary>
    public void AddWordsOf(TextSpan speaker, string words)
    {
        if (Add(Clean(words)) is { IsEmpty: false } block)
        {
            _utterances.Add(new Utterance(block, speaker));
        }
    }

    /// <summary>Everything that was added.</summary>
    public ExtractedDocument ToDocument(string title) => new(title, _text.ToString())
    {
        IsBlankLineSeparated = true,
        Headings = _headings,
        Utterances = _utterances,
    };

    /// <summary>The text on one line, with single blanks.</summary>
    public static string OnOneLine(string text) => Clean(text).Replace('\n', ' ');

    /// <summary>Where the block stands; empty if there was nothing to add.</summary>
    private TextSpan Add(string block)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (block.Length == 0)
        {
            return default;
        }

        _text.Append(_text.Length > 0 ? "\n\n" : "");
        var start = _text.Length;
        _text.Append(block);
        return new TextSpan(start, block.Length);
    }

    private static string Clean(string text)
    {
        var cleaned = new StringBuilder(text.Length);
        foreach (var range in text.AsSpan().SplitAny("\n\r\v\f\u0085\u2028\u2029"))
        {
            var line = Visible(text.AsSpan(range)).Trim();
            if (!line.IsEmpty)
            {
                cleaned.Append(cleaned.Length > 0 ? "\n" : "").Append(line);
            }
        }

        return cleaned.ToString();
    }

    private static ReadOnlySpan<char> Visible(ReadOnlySpan<char> line)
    {
        var hasHidden = false;
        foreach (var character in line)
        {
            hasHidden |= IsHidden(character);
        }

        return hasHidden ? string.Concat(line.ToString().Where(character => !IsHidden(character))) : line;
    }

    private static bool IsHidden(char character) => char.IsControl(character) && character != '\t';
}
