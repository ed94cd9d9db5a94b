namespace ChatBot.Language.Words;

/// <summary>Word forms by the words' characters: read by any number of threads, without a lock, while one adds.</summary>
/// <remarks>
/// Open addressing, at most half full. The framework's concurrent dictionary took a fifth of the time of a question here:
/// it follows three references where this follows one.
/// </remarks>
/// <param name="size">Slots: a power of two.</param>
internal sealed class WordFormTable(int size)
{
    private readonly Entry?[] _slots = new Entry?[size];

    /// <summary>The words that it holds.</summary>
    public int Count { get; private set; }

    /// <summary>Whether it must grow before another is added.</summary>
    public bool IsFull => 2 * Count >= _slots.Length;

    /// <summary>FNV-1a over UTF-16 code units: http://www.isthe.com/chongo/tech/comp/fnv/.</summary>
    public static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return hash ^ (hash >> 15);
    }

    /// <summary>The form of a word with this hash; null if it is not here.</summary>
    public WordForm? Find(uint hash, ReadOnlySpan<char> word)
    {
        var slots = _slots;
        for (var at = (int)hash & (slots.Length - 1); slots[at] is { } entry; at = (at + 1) & (slots.Length - 1))
        {
            if (entry.Hash == hash && word.SequenceEqual(entry.Word))
            {
                return entry.Form;
            }
        }

        return null;
    }

    /// <summary>Adds a word that is not here yet. One thread at a time.</summary>
    public void Add(uint hash, string word, WordForm form) => Add(new Entry(hash, word, form));

    /// <summary>The same words with room for as many again.</summary>
    public WordFormTable Grown()
    {
        var grown = new WordFormTable(2 * _slots.Length);
        foreach (var entry in _slots)
        {
            if (entry is not null)
            {
                grown.Add(entry);
            }
        }

        return grown;
    }

    private void Add(Entry entry)
    {
        var at = (int)entry.Hash & (_slots.Length - 1);
        while (_slots[at] is not null)
        {
            at = (at + 1) & (_slots.Length - 1);
        }

        Volatile.Write(ref _slots[at], entry); // complete before a reader can see it
        Count++;
    }

    private sealed record Entry(uint Hash, string Word, WordForm Form);
}
