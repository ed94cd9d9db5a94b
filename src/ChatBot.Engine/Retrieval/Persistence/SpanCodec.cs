using ChatBot.Language;

namespace ChatBot.Retrieval.Persistence;

/// <summary>Spans by their distance from the one before: mostly a byte or two for where, and one for how long.</summary>
internal static class SpanCodec
{
    public static void Write(this ByteWriter writer, TextSpan span, ref int position)
    {
        writer.Signed(span.Start - position);
        writer.Count(span.Length);
        position = span.End;
    }

    public static TextSpan Span(this ref ByteReader reader, ref int position)
    {
        var start = position + reader.Signed();
        var length = reader.Count();
        if (start < 0 || length > int.MaxValue - start)
        {
            throw new SnapshotException("a place in it lies outside of its text");
        }

        position = start + length;
        return new TextSpan(start, length);
    }

    /// <summary>A span that belongs to another: nothing follows from where it ends.</summary>
    public static void WriteBeside(this ByteWriter writer, TextSpan span, TextSpan other)
    {
        var position = other.Start;
        writer.Write(span, ref position);
    }

    public static TextSpan SpanBeside(this ref ByteReader reader, TextSpan other)
    {
        var position = other.Start;
        return reader.Span(ref position);
    }

    public static void Write(this ByteWriter writer, IReadOnlyList<TextSpan> spans)
    {
        writer.Count(spans.Count);
        var position = 0;
        foreach (var span in spans)
        {
            writer.Write(span, ref position);
        }
    }

    public static TextSpan[] Spans(this ref ByteReader reader)
    {
        var spans = new TextSpan[reader.CountOfItems()];
        var position = 0;
        foreach (ref var span in spans.AsSpan())
        {
            span = reader.Span(ref position);
        }

        return spans;
    }
}
