using System.Globalization;
using System.Text.RegularExpressions;
using ChatBot.Corpus.Extraction;
using ChatBot.Language.Dates;

namespace ChatBot.Corpus.Transcripts;

/// <summary>Reads a transcript or subtitles: a passage for each turn, "speaker: words" where the speaker is named.</summary>
internal static partial class TranscriptReader
{
    private const string Signature = "WEBVTT";

    /// <inheritdoc cref="Extraction.Extract"/>
    public static IReadOnlyList<ExtractedDocument> Extract(SourceFile source, CancellationToken cancellationToken)
    {
        var transcript = source.DecodeText();
        var text = new ExtractedText(cancellationToken);
        foreach (var turn in Turns.Of(CueReader.Read(transcript)))
        {
            text.AddSpeech(turn.Speaker, turn.Words);
        }

        return text.IsEmpty
            ? throw new UnreadableException("it holds no cue, such as '00:01.000 --> 00:04.000' with words under it. Export the transcript again, or as text.")
            : [text.ToDocument(TitleOf(transcript) ?? source.TitleFromName) with { Date = DateIn(source.Name) }];
    }

    /// <summary>What stands behind WEBVTT on the first line.</summary>
    private static string? TitleOf(string transcript)
    {
        var line = transcript.AsSpan().TrimStart('\uFEFF');
        line = line.IndexOfAny('\r', '\n') is >= 0 and var end ? line[..end] : line;
        if (!line.StartsWith(Signature))
        {
            return null;
        }

        var title = ExtractedText.OnOneLine(line[Signature.Length..].Trim(" \t-–—:").ToString());

        return title.Length is > 0 and <= 300 ? title : null;
    }

    /// <summary>Recordings tell their day in their names only: "standup 2031-05-07.vtt", "GMT20310507-140000_Recording.vtt".</summary>
    private static PartialDate? DateIn(string name) =>
        DayInName().Match(name) is { Success: true } day
        && DateOnly.TryParseExact(string.Concat(day.Value.Where(char.IsAsciiDigit)), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? PartialDate.From(date)
            : null;

    [GeneratedRegex(@"(?<![0-9])(19|20)[0-9]{2}(?<mark>[-_.]?)(0[1-9]|1[0-2])\k<mark>(0[1-9]|[12][0-9]|3[01])(?![0-9])")]
    private static partial Regex DayInName();
}
