using System.Runtime.InteropServices;
using ChatBot.Documents;
using ChatBot.Retrieval.Segments;

namespace ChatBot.Retrieval.Persistence;

/// <summary>Numbers the stems that documents' names are made of, while they are written.</summary>
internal sealed class StemNumbers
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>The stems in the order of their numbers.</summary>
    public IReadOnlyCollection<string> Stems => _numbers.Keys; // none was removed

    public int Of(string stem)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, stem, out var isKnown);
        if (!isKnown)
        {
            number = _numbers.Count - 1;
        }

        return number;
    }
}

/// <summary>The stems that documents' names are made of, each a string from when it is first asked for.</summary>
internal sealed class StoredStems(TermTable table)
{
    private readonly string?[] _strings = new string?[table.Count];

    public string this[int stem] => (uint)stem < (uint)_strings.Length
        ? _strings[stem] ??= table[stem] // two threads may both make it
        : throw new SnapshotException("a stem in it is missing");
}

/// <summary>A document's vocabulary as numbers of stems, with the roles of each in the lowest bits.</summary>
internal static class VocabularyCodec
{
    private const int RoleBits = 3;

    public static void Write(this ByteWriter writer, DocumentVocabulary vocabulary, StemNumbers stems)
    {
        writer.Count(vocabulary.Names.Count);
        foreach (var (stem, roles) in vocabulary.Names)
        {
            writer.Count((stems.Of(stem) << RoleBits) | (int)roles);
        }

        writer.Write(vocabulary.SpelledOut, stems);
    }

    public static void Write(this ByteWriter writer, IReadOnlyList<SpelledOut> spelledOut, StemNumbers stems)
    {
        writer.Count(spelledOut.Count);
        foreach (var (abbreviation, words, isPerson) in spelledOut)
        {
            writer.Count(stems.Of(abbreviation));
            writer.Count(isPerson ? 1 : 0);
            writer.Count(words.Length);
            foreach (var word in words)
            {
                writer.Count(stems.Of(word));
            }
        }
    }

    public static DocumentVocabulary Vocabulary(this ref ByteReader reader, StoredStems stems)
    {
        var names = new NamedStem[reader.CountOfItems()];
        foreach (ref var name in names.AsSpan())
        {
            var number = reader.Count();
            name = new NamedStem(stems[number >> RoleBits], (NamedRoles)(number & ((1 << RoleBits) - 1)));
        }

        return new DocumentVocabulary(names, reader.SpelledOut(stems));
    }

    public static SpelledOut[] SpelledOut(this ref ByteReader reader, StoredStems stems)
    {
        var spelledOut = new SpelledOut[reader.CountOfItems()];
        foreach (ref var one in spelledOut.AsSpan())
        {
            var abbreviation = stems[reader.Count()];
            var isPerson = reader.Count() != 0;
            var words = new string[reader.CountOfItems()];
            foreach (ref var word in words.AsSpan())
            {
                word = stems[reader.Count()];
            }

            one = new SpelledOut(abbreviation, words, isPerson);
        }

        return spelledOut;
    }
}
