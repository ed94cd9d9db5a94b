using ChatBot.Documents;
using ChatBot.Language;
using ChatBot.Language.Dates;
using ChatBot.Language.Names;
using ChatBot.Language.Quotations;
using ChatBot.Support;

namespace ChatBot.Retrieval.Persistence;

/// <summary>Analysed documents of any text, with everything that analysis may find anywhere in them, and nothing that makes sense.</summary>
internal static class RandomDocuments
{
    public static AnalyzedDocument[] Some(Random random, int count) => [.. Enumerable.Range(0, count).Select(number => One(random, $"folder/{number}"))];

    public static AnalyzedDocument One(Random random, string id)
    {
        var text = random.Next(3) == 0 ? Support.Some.AnyText(random, random.Next(0, 600)) : $"{RandomCorpus.Document(random).Text}\nIRGC";
        var document = new Document(id, Support.Some.AnyText(random, random.Next(0, 30)), text, Maybe(random, Date), Maybe(random, r => new Uri($"https://example.org/{r.Next(99)}?q=ü")))
        {
            BodyStart = random.Next(text.Length + 1),
            IsBlankLineSeparated = random.Next(2) == 0,
            Headings = random.Next(2) == 0 ? null : [.. Spans(random, text).Select(span => new Heading(span, random.Next(1, 10)))],
            Utterances = [.. Spans(random, text).Select(words => new Utterance(words, Span(random, text)))],
        };

        var content = new DocumentContent(document, Passages(random, text), Annotations(random, text));

        return random.Next(4) == 0
            ? new AnalyzedDocument(content.Document, content.Passages, content.Annotations)
            : new AnalyzedDocument(content, Reading(random));
    }

    /// <summary>Each line is a passage.</summary>
    private static List<Passage> Passages(Random random, string text)
    {
        var passages = new List<Passage>();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            passages.Add(new Passage(passages.Count + 1, new TextSpan(start, line.Length), Any<PassageKind>(random), Under: random.Next(passages.Count + 1)));
            start += line.Length + 1;
        }

        return passages;
    }

    private static Annotations Annotations(Random random, string text) => new(
        Spans(random, text),
        [.. Spans(random, text).Select(span => new Name(span, Any<NameType>(random), random.Next(2) == 0 ? span : Span(random, text), Maybe(random, r => Span(r, text))))],
        [.. Spans(random, text).Select(span => new DateExpression(span, Any<DateType>(random), Word(random), random.Next(2) == 0 ? null : new DateAnchor(Date(random), Word(random) ?? ""))
        {
            Interval = Maybe(random, Days),
        })],
        [.. Spans(random, text).Select(span => new Quotation(span, random.Next(2) == 0 ? null : new Speaker(Span(random, text), Span(random, text)), random.Next(2) == 0))]);

    private static LocalReading Reading(Random random)
    {
        Mention[] mentions = [.. Enumerable.Range(0, random.Next(6)).Select(_ => random.Next(500)).Order().Select(first => new Mention(first, first + random.Next(9), Any<NameType>(random), random.Next(-2_000_000, 2_000_000)))];
        var keys = Array.ConvertAll(mentions, _ => (uint)random.NextInt64(uint.MaxValue));
        var votes = Array.ConvertAll(mentions, _ => new NameVote((uint)random.NextInt64(uint.MaxValue), Any<NameType>(random), random.Next()));

        return new LocalReading(new LocalNames(mentions, keys, votes), random.Next(2) == 0);
    }

    private static TextSpan[] Spans(Random random, string text) =>
        [.. Enumerable.Range(0, random.Next(8)).Select(_ => Span(random, text)).OrderBy(span => span.Start)];

    private static TextSpan Span(Random random, string text)
    {
        var start = random.Next(text.Length + 1);
        return new TextSpan(start, random.Next(text.Length - start + 1));
    }

    private static PartialDate Date(Random random) => random.Next(3) switch
    {
        0 => new PartialDate(random.Next(1, 10_000)),
        1 => new PartialDate(random.Next(1, 10_000), random.Next(1, 13)),
        _ => PartialDate.From(DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber + 1))),
    };

    private static (DateOnly, DateOnly) Days(Random random)
    {
        var first = random.Next(DateOnly.MaxValue.DayNumber + 1);
        return (DateOnly.FromDayNumber(first), DateOnly.FromDayNumber(random.Next(first, DateOnly.MaxValue.DayNumber + 1)));
    }

    private static string? Word(Random random) => random.Next(3) == 0 ? null : Support.Some.AnyText(random, random.Next(3));

    private static T Any<T>(Random random)
        where T : struct, Enum =>
        random.GetItems(Enum.GetValues<T>(), 1)[0];

    private static T? Maybe<T>(Random random, Func<Random, T> make)
        where T : struct =>
        random.Next(2) == 0 ? null : make(random);

    private static Uri? Maybe(Random random, Func<Random, Uri> make) => random.Next(2) == 0 ? null : make(random);
}
