using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatBot.Corpus;
using ChatBot.Documents;

namespace ChatBot.Hosting.Keeping;

/// <summary>Where the documents of an index came from, and how: what is the same would be read the same.</summary>
/// <param name="Reader">The build of the program that read them.</param>
/// <param name="Limits">The settings that decide what is read.</param>
/// <param name="Location">The folder or file.</param>
/// <param name="Files">In which state the files were.</param>
/// <param name="Warnings">What was left out, and the cure.</param>
internal sealed record CorpusOrigin(Guid Reader, string Limits, string Location, CorpusFiles Files, IReadOnlyList<string> Warnings)
{
    /// <summary>Documents that this program read, or would read, of these files.</summary>
    public static CorpusOrigin Of(CorpusReader reader, CorpusOptions options, CorpusFiles files, IReadOnlyList<string> warnings) =>
        new(typeof(CorpusOrigin).Module.ModuleVersionId, LimitsOf(options), reader.Location, files, warnings);

    private const byte EndOfLine = (byte)'\n';

    private ReadOnlyMemory<byte> _contents;

    /// <summary>Whether the documents are surely the same.</summary>
    public bool IsSameAs(CorpusOrigin other) => IsReadAs(other) && Files.IsSameAs(other.Files);

    /// <summary>Whether a file of the same name, in the same state, would be read the same.</summary>
    public bool IsReadAs(CorpusOrigin other) => Reader == other.Reader && Limits == other.Limits && Location == other.Location;

    /// <summary>Two lines of JSON: this, and what the files gave, which only a change of some of them makes anybody look at.</summary>
    public byte[] ToBytes() => [.. JsonSerializer.SerializeToUtf8Bytes(this, OriginJson.Default.CorpusOrigin), EndOfLine, .. KeptContents.ToBytes(Files)];

    /// <summary>The files with what each gave, where all of that is among these <paramref name="documents"/>. Of an origin that was read.</summary>
    public IReadOnlyList<FileState> Recall(CorpusOptions options, IEnumerable<Document> documents) => KeptContents.Read(_contents.Span, Files, options, documents);

    /// <summary>Reads what <see cref="ToBytes"/> gave; null for anything else.</summary>
    public static CorpusOrigin? TryRead(ReadOnlyMemory<byte> bytes)
    {
        var end = bytes.Span.IndexOf(EndOfLine);
        try
        {
            var origin = end < 0 ? null : JsonSerializer.Deserialize(bytes.Span[..end], OriginJson.Default.CorpusOrigin);
            return origin is null ? null : origin with { _contents = bytes[(end + 1)..] };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Every setting but where the corpus lies, which is compared by itself, and whether it is watched.
    private static string LimitsOf(CorpusOptions options) => string.Join(
        ';',
        typeof(CorpusOptions).GetProperties()
            .Where(property => property.Name is not (nameof(CorpusOptions.Path) or nameof(CorpusOptions.Watch)))
            .Select(property => string.Create(CultureInfo.InvariantCulture, $"{property.Name}={property.GetValue(options)}")));
}

/// <summary>An origin as JSON.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(CorpusOrigin))]
[JsonSerializable(typeof(IReadOnlyList<KeptFile>))]
internal sealed partial class OriginJson : JsonSerializerContext;
