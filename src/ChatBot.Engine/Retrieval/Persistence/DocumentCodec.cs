using ChatBot.Documents;

namespace ChatBot.Retrieval.Persistence;

/// <summary>An analysed document as bytes: its text, then what analysis found in it.</summary>
internal static class DocumentCodec
{
    private const int HasUrl = 0b1;
    private const int IsBlankLineSeparated = 0b10;
    private const int HasHeadings = 0b100;

    public static void Write(this ByteWriter writer, DocumentContent content)
    {
        Write(writer, content.Document);
        writer.Count(content.Passages.Count);
        var position = 0;
        foreach (var passage in content.Passages)
        {
            writer.Byte((int)passage.Kind);
            writer.Write(passage.Span, ref position);
            writer.Count(passage.Under == 0 ? 0 : passage.Number - passage.Under);
        }

        writer.Write(content.Annotations);
    }

    /// <summary>Reads what was written; the <paramref name="summary"/> stood elsewhere.</summary>
    public static DocumentContent Read(ref ByteReader reader, DocumentSummary summary)
    {
        var document = ReadDocument(ref reader, summary);
        var (passages, position) = (new Passage[reader.CountOfItems()], 0);
        for (var i = 0; i < passages.Length; i++)
        {
            var kind = (PassageKind)reader.Byte();
            var (span, behind) = (reader.Span(ref position), reader.Count());
            passages[i] = new Passage(i + 1, span, kind, behind == 0 ? 0 : HeadingBefore(i + 1, behind));
        }

        return new DocumentContent(document, passages, reader.Annotations());
    }

    public static void Write(this ByteWriter writer, DocumentSummary summary)
    {
        writer.Text(summary.Id);
        writer.Text(summary.Title);
        writer.Write(summary.Date);
        writer.Count(summary.PassageCount);
        writer.Count(summary.QuotableCount);
    }

    public static DocumentSummary Summary(this ref ByteReader reader) => new(reader.Text(), reader.Text(), reader.Date(), reader.Count(), reader.Count());

    private static void Write(ByteWriter writer, Document document)
    {
        writer.Byte((document.Url is null ? 0 : HasUrl) | (document.IsBlankLineSeparated ? IsBlankLineSeparated : 0) | (document.Headings is null ? 0 : HasHeadings));
        writer.Text(document.Text);
        writer.Count(document.BodyStart);
        if (document.Url is { } url)
        {
            writer.Text(url.OriginalString);
        }

        if (document.Headings is { } headings)
        {
            writer.Count(headings.Count);
            var end = 0;
            foreach (var heading in headings)
            {
                writer.Write(heading.Span, ref end);
                writer.Byte(heading.Level);
            }
        }

        writer.Count(document.Utterances.Count);
        var position = 0;
        foreach (var (words, speaker) in document.Utterances)
        {
            writer.Write(words, ref position);
            writer.WriteBeside(speaker, words);
        }
    }

    private static Document ReadDocument(ref ByteReader reader, DocumentSummary summary)
    {
        var head = reader.Byte();
        var text = reader.Text();
        var bodyStart = reader.Count();
        var url = (head & HasUrl) != 0 ? new Uri(reader.Text(), UriKind.RelativeOrAbsolute) : null;

        return new Document(summary.Id, summary.Title, text, summary.Date, url)
        {
            BodyStart = bodyStart,
            IsBlankLineSeparated = (head & IsBlankLineSeparated) != 0,
            Headings = (head & HasHeadings) != 0 ? ReadHeadings(ref reader) : null,
            Utterances = ReadUtterances(ref reader),
        };
    }

    private static int HeadingBefore(int passage, int behind) =>
        behind < passage ? passage - behind : throw new SnapshotException("a heading in it stands before its document");

    private static Heading[] ReadHeadings(ref ByteReader reader)
    {
        var (headings, end) = (new Heading[reader.CountOfItems()], 0);
        foreach (ref var heading in headings.AsSpan())
        {
            heading = new Heading(reader.Span(ref end), reader.Byte());
        }

        return headings;
    }

    private static Utterance[] ReadUtterances(ref ByteReader reader)
    {
        if (reader.CountOfItems() is var count && count == 0)
        {
            return [];
        }

        var (utterances, position) = (new Utterance[count], 0);
        foreach (ref var utterance in utterances.AsSpan())
        {
            var words = reader.Span(ref position);
            utterance = new Utterance(words, reader.SpanBeside(words));
        }

        return utterances;
    }
}
