namespace ChatBot.Retrieval.Persistence;

/// <summary>What analysis and index depend on beside the documents: the program's code and data, and its settings.</summary>
internal static class Making
{
    /// <summary>The engine's module, data embedded in it included: every other build of it has another.</summary>
    private static Guid Build => typeof(Making).Module.ModuleVersionId;

    public static void Write(ByteWriter writer, RetrievalOptions options)
    {
        writer.Bytes(Build.ToByteArray());
        writer.Fixed(options.TermSaturation);
        writer.Fixed(options.LengthNormalization);
        writer.Fixed(options.TitleWeight);
        writer.Fixed(options.PhraseWeight);
    }

    /// <summary>Refuses what was not made as this program, with these settings, would make it.</summary>
    public static void Check(ref ByteReader reader, RetrievalOptions options)
    {
        if (new Guid(reader.Take(Build.ToByteArray().Length)) != Build)
        {
            throw new SnapshotException("another build of the program wrote it");
        }

        var isSame = reader.Fixed() == options.TermSaturation
            & reader.Fixed() == options.LengthNormalization
            & reader.Fixed() == options.TitleWeight
            & reader.Fixed() == options.PhraseWeight;
        if (!isSame)
        {
            throw new SnapshotException("it was made with other settings under Retrieval");
        }
    }
}
