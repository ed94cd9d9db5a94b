using ChatBot.Documents;

namespace ChatBot.Corpus;

/// <summary>Something that a file gave. What becomes of it depends on what the files before it gave.</summary>
internal abstract record FileEntry
{
    private FileEntry()
    {
    }

    /// <summary>Something was left out.</summary>
    /// <param name="Text">What, why, and how to cure it.</param>
    internal sealed record Warning(string Text) : FileEntry;

    /// <summary>The file as a document, or a part of it that is one.</summary>
    /// <param name="Document">With the id that it should have.</param>
    /// <param name="LongerId">The id that it has if that one is taken.</param>
    internal sealed record Part(Document Document, string LongerId) : FileEntry;

    /// <summary>A line of the file that is a document.</summary>
    internal sealed record Line(int Number, Document Document) : FileEntry;

    /// <summary>A line of the file that is none.</summary>
    /// <param name="Number">Its place, from 1.</param>
    /// <param name="Problem">Why, and how to cure it.</param>
    internal sealed record BadLine(int Number, string Problem) : FileEntry;
}
