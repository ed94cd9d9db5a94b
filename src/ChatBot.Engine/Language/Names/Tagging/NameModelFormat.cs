using System.Text;

namespace ChatBot.Language.Names.Tagging;

/// <summary>
/// The form of a model in a stream, little-endian: magic and version, count of words, their hashes, their evidence,
/// transitions, then the feature rows that are not all zero, each as its distance from the one before (a 7-bit encoded
/// integer), a mask of the labels that have a weight, and those weights.
/// </summary>
internal static class NameModelFormat
{
    private const uint Magic = 0x314D_414E; // "NAM1"

    /// <summary>Writes a model and the evidence it was made with.</summary>
    public static void Write(Stream stream, IReadOnlyCollection<KeyValuePair<uint, WordEvidence>> evidence, sbyte[] weights, short[] transitions)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        var words = evidence.OrderBy(word => word.Key).ToList();
        writer.Write(Magic);
        writer.Write(words.Count);
        words.ForEach(word => writer.Write(word.Key));
        words.ForEach(word => writer.Write(word.Value.Bits));
        Array.ForEach(transitions, writer.Write);
        WriteRows(writer, weights);
    }

    /// <summary>Reads what <see cref="Write"/> has written.</summary>
    public static NameModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != Magic)
        {
            throw new InvalidDataException("This is not a model of names of this version.");
        }

        var words = new uint[reader.ReadInt32()];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = reader.ReadUInt32();
        }

        var evidence = Array.ConvertAll(words, word => KeyValuePair.Create(word, new WordEvidence(reader.ReadUInt32())));
        var transitions = new short[NameLabel.Width * NameLabel.Width];
        for (var i = 0; i < transitions.Length; i++)
        {
            transitions[i] = reader.ReadInt16();
        }

        return new NameModel(new WordEvidenceTable(evidence), ReadRows(reader), transitions);
    }

    private static void WriteRows(BinaryWriter writer, sbyte[] weights)
    {
        var rows = weights.Chunk(NameLabel.Width).Index().Where(row => row.Item.Any(weight => weight != 0)).ToList();
        writer.Write(rows.Count);
        var previous = 0;
        foreach (var (index, row) in rows)
        {
            writer.Write7BitEncodedInt(index - previous);
            writer.Write((ushort)row.Index().Where(weight => weight.Item != 0).Sum(weight => 1 << weight.Index));
            Array.ForEach(Array.FindAll(row, weight => weight != 0), writer.Write);
            previous = index;
        }
    }

    private static sbyte[] ReadRows(BinaryReader reader)
    {
        var weights = new sbyte[FeatureExtractor.Rows * NameLabel.Width];
        var row = 0;
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            row += reader.Read7BitEncodedInt();
            var labels = reader.ReadUInt16();
            for (var label = 0; label < NameLabel.Width; label++)
            {
                if ((labels >> label & 1) != 0)
                {
                    weights[(row * NameLabel.Width) + label] = reader.ReadSByte();
                }
            }
        }

        return weights;
    }
}
