using System.Text;

namespace ChatBot.Corpus.Transcripts;

/// <summary>What one person says before another does, or before a pause.</summary>
/// <param name="Speaker">Null where the transcript does not say.</param>
/// <param name="Words">Cues joined by blanks.</param>
internal sealed record Turn(string? Speaker, string Words);

/// <summary>Joins cues, which are cut to fit a screen, to what was said in one go.</summary>
internal sealed class Turns
{
    /// <summary>A turn ends at the next sentence's end behind so many characters: a paragraph that can be cited.</summary>
    private const int EnoughForAParagraph = 600;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(4);

    private readonly List<Turn> _turns = [];
    private readonly StringBuilder _words = new();
    private readonly HashSet<string> _labels;
    private string? _speaker;
    private string _lineBefore = "";
    private TimeSpan _end;

    private Turns(HashSet<string> labels) => _labels = labels;

    /// <summary>The turns of a transcript.</summary>
    public static IReadOnlyList<Turn> Of(IReadOnlyList<Cue> cues)
    {
        var labels = cues.SelectMany(cue => cue.Lines).Select(line => SpeakerLabel.TryRead(line, out var name, out _) ? name : "").Where(name => name.Length > 0);
        var turns = new Turns(SpeakerLabel.Among(labels));
        foreach (var cue in cues)
        {
            turns.Add(cue);
        }

        turns.EndTurn();
        return turns._turns;
    }

    private void Add(Cue cue)
    {
        if (cue.Start - _end > Pause || (_words.Length > EnoughForAParagraph && _words[^1] is '.' or '?' or '!'))
        {
            EndTurn();
        }

        _end = cue.End;
        string? voice = null;
        foreach (var line in cue.Lines)
        {
            foreach (var (nextVoice, words) in CueText.Pieces(line, voice))
            {
                voice = nextVoice;
                Add(voice, words);
            }
        }
    }

    private void Add(string? voice, string words)
    {
        if (words.Length == 0 || words == _lineBefore)
        {
            return; // Captions that roll up show every line twice.
        }

        _lineBefore = words;
        if (voice is not null)
        {
            Speak(voice, words);
        }
        else if (SpeakerLabel.TryRead(words, out var name, out var start) && _labels.Contains(name))
        {
            Speak(name, words[start..]);
        }
        else if (SpeakerLabel.ChangeMark.Match(words) is { Success: true } mark)
        {
            EndTurn();
            Speak(null, words[mark.Length..]);
        }
        else
        {
            Speak(_labels.Count > 0 ? _speaker : null, words); // A name holds until the next one; a voice ends with its cue.
        }
    }

    private void Speak(string? speaker, string words)
    {
        if (speaker != _speaker)
        {
            EndTurn();
            _speaker = speaker;
        }

        _words.Append(_words.Length > 0 && words.Length > 0 ? " " : "").Append(words);
    }

    private void EndTurn()
    {
        if (_words.Length > 0)
        {
            _turns.Add(new Turn(_speaker, _words.ToString()));
        }

        _words.Clear();
    }
}
