namespace ChatBot.Retrieval.Persistence;

/// <summary>Texts that come again and again: the first time in full, later by their place among those that came.</summary>
internal static class TextPool
{
    /// <summary>The next text from the pool; <paramref name="known"/> grows by it if it is new.</summary>
    public static string Read(ref ByteReader reader, List<string> known)
    {
        var place = reader.Count();
        if (place == 0)
        {
            known.Add(reader.Text());
            return known[^1];
        }

        return place <= known.Count ? known[place - 1] : throw new SnapshotException("a word in it is missing");
    }

    internal sealed class Writer(ByteWriter bytes)
    {
        private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

        public void Write(string text)
        {
            if (_places.TryGetValue(text, out var place))
            {
                bytes.Count(place);
                return;
            }

            bytes.Count(0);
            bytes.Text(text);
            _places.Add(text, _places.Count + 1);
        }
    }
}
