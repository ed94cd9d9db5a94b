using ChatBot.Language;
using ChatBot.Language.Dates;
using ChatBot.Language.Names;
using ChatBot.Language.Quotations;

namespace ChatBot.Retrieval.Persistence;

/// <summary>Annotations in a few bytes each: an item's kind and what it has, its place as the distance from the one before, then what it has.</summary>
internal static class AnnotationCodec
{
    /// <summary>The bits of an item's kind; above them stand those for what it has.</summary>
    private const int KindBits = 0b11;

    private const int HasFullName = 0b100;
    private const int HasRole = 0b1000;

    private const int HasValue = 0b100;
    private const int HasAnchor = 0b1000;
    private const int HasInterval = 0b1_0000;

    private const int Continues = 0b1;
    private const int HasSpeaker = 0b10;

    public static void Write(this ByteWriter writer, Annotations annotations)
    {
        var words = new TextPool.Writer(writer);
        writer.Write(annotations.Sentences);
        WriteAll(writer, annotations.Names, Write);
        WriteAll(writer, annotations.Dates, (ByteWriter w, DateExpression date, ref int position) => Write(w, date, ref position, words));
        WriteAll(writer, annotations.Quotations, Write);
    }

    public static Annotations Annotations(this ref ByteReader reader)
    {
        var words = new List<string>();
        var sentences = reader.Spans();

        var (names, position) = (new Name[reader.CountOfItems()], 0);
        foreach (ref var name in names.AsSpan())
        {
            name = ReadName(ref reader, ref position);
        }

        (var dates, position) = (new DateExpression[reader.CountOfItems()], 0);
        foreach (ref var date in dates.AsSpan())
        {
            date = ReadDate(ref reader, ref position, words);
        }

        (var quotations, position) = (new Quotation[reader.CountOfItems()], 0);
        foreach (ref var quotation in quotations.AsSpan())
        {
            quotation = ReadQuotation(ref reader, ref position);
        }

        return new Annotations(sentences, names, dates, quotations);
    }

    private delegate void WriteItem<in T>(ByteWriter writer, T item, ref int position);

    private static void WriteAll<T>(ByteWriter writer, IReadOnlyList<T> items, WriteItem<T> write)
    {
        writer.Count(items.Count);
        var position = 0;
        foreach (var item in items)
        {
            write(writer, item, ref position);
        }
    }

    private static void Write(ByteWriter writer, Name name, ref int position)
    {
        writer.Byte((int)name.Type | (name.FullName == name.Span ? 0 : HasFullName) | (name.Role is null ? 0 : HasRole));
        writer.Write(name.Span, ref position);
        if (name.FullName != name.Span)
        {
            writer.WriteBeside(name.FullName, name.Span);
        }

        if (name.Role is { } role)
        {
            writer.WriteBeside(role, name.Span);
        }
    }

    private static Name ReadName(ref ByteReader reader, ref int position)
    {
        var head = reader.Byte();
        var span = reader.Span(ref position);
        var fullName = (head & HasFullName) != 0 ? reader.SpanBeside(span) : span;
        TextSpan? role = (head & HasRole) != 0 ? reader.SpanBeside(span) : null;

        return new Name(span, (NameType)(head & KindBits), fullName, role);
    }

    private static void Write(ByteWriter writer, DateExpression date, ref int position, TextPool.Writer words)
    {
        writer.Byte((int)date.Type | (date.Value is null ? 0 : HasValue) | (date.Anchor is null ? 0 : HasAnchor) | (date.Interval is null ? 0 : HasInterval));
        writer.Write(date.Span, ref position);
        if (date.Value is { } value)
        {
            words.Write(value);
        }

        if (date.Anchor is { } anchor)
        {
            writer.Write((PartialDate?)anchor.Date);
            words.Write(anchor.Rule);
        }

        if (date.Interval is { } interval)
        {
            writer.Write(interval);
        }
    }

    private static DateExpression ReadDate(ref ByteReader reader, ref int position, List<string> words)
    {
        var head = reader.Byte();
        var span = reader.Span(ref position);
        var value = (head & HasValue) != 0 ? TextPool.Read(ref reader, words) : null;
        var anchor = (head & HasAnchor) != 0 ? ReadAnchor(ref reader, words) : null;

        return new DateExpression(span, (DateType)(head & KindBits), value, anchor)
        {
            Interval = (head & HasInterval) != 0 ? reader.Days() : null,
        };
    }

    private static DateAnchor ReadAnchor(ref ByteReader reader, List<string> words) =>
        new(reader.Date() ?? throw new SnapshotException("a date in it is missing"), TextPool.Read(ref reader, words));

    private static void Write(ByteWriter writer, Quotation quotation, ref int position)
    {
        writer.Byte((quotation.ContinuesPrevious ? Continues : 0) | (quotation.Speaker is null ? 0 : HasSpeaker));
        writer.Write(quotation.Span, ref position);
        if (quotation.Speaker is { } speaker)
        {
            writer.WriteBeside(speaker.Mention, quotation.Span);
            writer.WriteBeside(speaker.FullName, quotation.Span);
        }
    }

    private static Quotation ReadQuotation(ref ByteReader reader, ref int position)
    {
        var head = reader.Byte();
        var span = reader.Span(ref position);
        var speaker = (head & HasSpeaker) != 0 ? new Speaker(reader.SpanBeside(span), reader.SpanBeside(span)) : null;

        return new Quotation(span, speaker, (head & Continues) != 0);
    }
}
