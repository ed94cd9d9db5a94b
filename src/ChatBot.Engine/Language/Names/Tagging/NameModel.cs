using System.IO.Compression;

namespace ChatBot.Language.Names.Tagging;

/// <summary>What the tagger has learnt; read-only. How it was made: <c>names.model.md</c>.</summary>
/// <param name="Lexicon">What is known of words and names.</param>
/// <param name="Weights">
/// A row of <see cref="NameLabel.Width"/> weights for each feature row: how much it speaks for each label.
/// </param>
/// <param name="Transitions">For each label (a row), how much it speaks for each label of the next token.</param>
internal sealed record NameModel(NameLexicon Lexicon, sbyte[] Weights, short[] Transitions)
{
    private static readonly Lazy<NameModel> LazyShipped = new(LoadShipped);

    /// <summary>The model that comes with the engine.</summary>
    public static NameModel Shipped => LazyShipped.Value;

    /// <summary>Reads a model from its compressed form.</summary>
    public static NameModel Unpack(Stream packed)
    {
        using var brotli = new BrotliStream(packed, CompressionMode.Decompress, leaveOpen: true);
        using var unpacked = new MemoryStream(8 << 20);
        brotli.CopyTo(unpacked);

        return NameModelFormat.Read(unpacked.GetBuffer().AsSpan(0, (int)unpacked.Length));
    }

    private static NameModel LoadShipped()
    {
        using var packed = typeof(NameModel).Assembly.GetManifestResourceStream("ChatBot.Language.Names.names.model.bin")
            ?? throw new InvalidOperationException("The model of names is not embedded in the engine.");

        return Unpack(packed);
    }
}
