using System.Text;

namespace ChatBot.Language.Names.Tagging;

/// <summary>
/// The form of a model in a stream, little-endian: magic and version, count of words, their hashes, their evidence, the
/// same for names and their kinds, transitions, then the feature rows that are not all zero, each as its distance from the one before (a 7-bit encoded
/// integer), a mask of the labels that have a weight, and those weights.
/// </summary>
internal static class NameModelFormat
{
    private const uint Magic = 0x314D_414E; // "NAM1"

    /// <summary>Writes a model.</summary>
    public static void Write(Stream stream, NameModel model)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        WriteTable(writer, model.Lexicon.Words, evidence => writer.Write(evidence.Bits));
        WriteTable(writer, model.Lexicon.Names, kind => writer.Write((byte)kind));
        Array.ForEach(model.Transitions, writer.Write);
        WriteRows(writer, model.Weights);
    }

    /// <summary>Reads what <see cref="Write"/> has written.</summary>
    public static NameModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != Magic)
        {
            throw new InvalidDataException("This is not a model of names of this version.");
        }

        var words = ReadTable(reader, () => new WordEvidence(reader.ReadUInt32()));
        var names = ReadTable(reader, () => (KnownNameKind)reader.ReadByte());
        var transitions = new short[NameLabel.Width * NameLabel.Width];
        for (var i = 0; i < transitions.Length; i++)
        {
            transitions[i] = reader.ReadInt16();
        }

        return new NameModel(new Lexicon(words, names), ReadRows(reader), transitions);
    }

    private static void WriteTable<T>(BinaryWriter writer, IReadOnlyCollection<KeyValuePair<uint, T>> table, Action<T> writeValue)
    {
        var entries = table.OrderBy(entry => entry.Key).ToList();
        writer.Write(entries.Count);
        var previous = 0u;
        foreach (var (key, _) in entries)
        {
            writer.Write7BitEncodedInt((int)(key - previous));
            previous = key;
        }

        entries.ForEach(entry => writeValue(entry.Value));
    }

    private static KeyValuePair<uint, T>[] ReadTable<T>(BinaryReader reader, Func<T> readValue)
    {
        var keys = new uint[reader.ReadInt32()];
        var previous = 0u;
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = previous += (uint)reader.Read7BitEncodedInt();
        }

        return Array.ConvertAll(keys, key => KeyValuePair.Create(key, readValue()));
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
