using System.Globalization;
using ChatBot.Commands.Json;
using ChatBot.Language;
using ChatBot.Language.Dates;

namespace ChatBot.Commands.Annotation;

/// <summary>Reads what is to be annotated and writes what was found.</summary>
internal static class TextFile
{
    private const string Form = "{\"id\", \"text\", \"ref_date\"?}";

    /// <summary>The lines of a JSON lines file, or a <c>.txt</c> file as one text whose id is the file's name without the extension.</summary>
    public static IReadOnlyList<TextLine> Read(string path) =>
        Path.GetExtension(path).Equals(".txt", StringComparison.OrdinalIgnoreCase)
            ? [new TextLine(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path))]
            : [.. JsonLines.Read<TextLine>(path, line => line is { Id: not null, Text: not null }, Form)];

    /// <summary>Annotates the lines as one corpus, in order.</summary>
    public static IEnumerable<AnnotatedLine> Annotate(IReadOnlyList<TextLine> lines)
    {
        var annotations = TextAnnotator.Annotate([.. lines.Select(Date)]);

        return lines.Zip(annotations, ToJson);
    }

    private static DatedText Date(TextLine line) =>
        new(SegmentedText.From(line.Text), PartialDate.TryParse(line.RefDate, out var date) ? date : null)
        {
            ReferenceTime = Time(line.RefDate),
        };

    /// <summary>The time behind the <c>T</c> of <c>2024-09-24T15:34:00</c>.</summary>
    private static TimeOnly? Time(string? moment) =>
        moment?.IndexOf('T', StringComparison.Ordinal) is > 0 and var mark
            && TimeOnly.TryParse(moment.AsSpan(mark + 1), CultureInfo.InvariantCulture, out var time)
                ? time
                : null;

    private static AnnotatedLine ToJson(TextLine line, Annotations found)
    {
        var text = line.Text;

        return new AnnotatedLine(
            line.Id,
            [.. found.Sentences.Select(s => new SentenceJson(s.Start, s.End))],
            [.. found.Names.Select(n => new NameJson(n.Span.Start, n.Span.End, Labels.Of(n.Type), n.Span.In(text).ToString()))],
            [.. found.Dates.Select(d => new DateJson(d.Span.Start, d.Span.End, Labels.Of(d.Type), d.Value, d.Span.In(text).ToString()))],
            [.. found.Quotations.Select(q => new QuotationJson(q.Span.Start, q.Span.End, q.Speaker?.FullName.In(text).ToString(), q.Span.In(text).ToString()))]);
    }
}
