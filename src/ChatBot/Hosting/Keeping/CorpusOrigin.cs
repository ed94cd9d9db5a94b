using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatBot.Corpus;

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

    /// <summary>Whether the documents are surely the same.</summary>
    public bool IsSameAs(CorpusOrigin other) =>
        Reader == other.Reader && Limits == other.Limits && Location == other.Location && Files.IsSameAs(other.Files);

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, OriginJson.Default.CorpusOrigin);

    /// <summary>Reads what <see cref="ToBytes"/> gave; null for anything else.</summary>
    public static CorpusOrigin? TryRead(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, OriginJson.Default.CorpusOrigin);
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
[JsonSerializable(typeof(CorpusOrigin))]
internal sealed partial class OriginJson : JsonSerializerContext;
