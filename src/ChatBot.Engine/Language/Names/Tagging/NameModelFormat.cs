using System.Runtime.CompilerServices;
using System.Text;

namespace ChatBot.Language.Names.Tagging;

/// <summary>
/// The form of a model in bytes, little-endian. Magic and version; the table of words: count, keys in rising order, each
/// as its distance from the one before, values; the same for names; transitions; then count of the feature rows that are
/// not all zero, each as its distance from the one before, a mask of the labels that have a weight, and those weights.
/// Counts, distances and values are 7-bit encoded integers.
/// </summary>
internal static class NameModelFormat
{
    private const uint Magic = 0x324D_414E; // "NAM2"

    /// <summary>Writes a model.</summary>
    public static void Write(Stream stream, NameModel model)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        WriteTable(writer, model.Lexicon.Words);
        WriteTable(writer, model.Lexicon.Names);
        Array.ForEach(model.Transitions, writer.Write);
        WriteRows(writer, model.Weights);
    }

    /// <summary>Reads what <see cref="Write"/> has written.</summary>
    public static NameModel Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new ModelReader(bytes);
        if (reader.ReadUInt32() != Magic)
        {
            throw new InvalidDataException("This is not a model of names of this version.");
        }

        var lexicon = new NameLexicon(ReadTable(ref reader), ReadTable(ref reader));
        var transitions = new short[NameLabel.Width * NameLabel.Width];
        for (var i = 0; i < transitions.Length; i++)
        {
            transitions[i] = (short)reader.ReadUInt16();
        }

        return new NameModel(lexicon, ReadRows(ref reader), transitions);
    }

    private static void WriteTable(BinaryWriter writer, UIntTable table)
    {
        var entries = table.Entries().ToList();
        writer.Write7BitEncodedInt(entries.Count);
        var previous = 0u;
        foreach (var (key, _) in entries)
        {
            writer.Write7BitEncodedInt((int)(key - previous));
            previous = key;
        }

        entries.ForEach(entry => writer.Write7BitEncodedInt((int)entry.Value));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // Runs once, and long: not worth a slow first version.
    private static UIntTable ReadTable(ref ModelReader reader)
    {
        var keys = new uint[reader.ReadNumber()];
        var previous = 0u;
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = previous += reader.ReadNumber();
        }

        var values = new uint[keys.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = reader.ReadNumber();
        }

        return new UIntTable(keys, values);
    }

    private static void WriteRows(BinaryWriter writer, sbyte[] weights)
    {
        var rows = weights.Chunk(NameLabel.Width).Index().Where(row => row.Item.Any(weight => weight != 0)).ToList();
        writer.Write7BitEncodedInt(rows.Count);
        var previous = 0;
        foreach (var (index, row) in rows)
        {
            writer.Write7BitEncodedInt(index - previous);
            writer.Write((ushort)row.Index().Where(weight => weight.Item != 0).Sum(weight => 1 << weight.Index));
            Array.ForEach(Array.FindAll(row, weight => weight != 0), writer.Write);
            previous = index;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static sbyte[] ReadRows(ref ModelReader reader)
    {
        var weights = new sbyte[TokenFeatures.Rows * NameLabel.Width];
        var row = 0;
        for (var left = reader.ReadNumber(); left > 0; left--)
        {
            row += (int)reader.ReadNumber();
            for (int labels = reader.ReadUInt16(), at = row * NameLabel.Width; labels != 0; labels >>= 1, at++)
            {
                if ((labels & 1) != 0)
                {
                    weights[at] = (sbyte)reader.ReadByte();
                }
            }
        }

        return weights;
    }
}
