namespace ChatBot.Retrieval;

/// <summary>Some of one snapshot's passages.</summary>
public sealed class PassageSet
{
    private readonly ulong[] _bits;

    internal PassageSet(int passages) => _bits = new ulong[(passages / 64) + 1];

    /// <summary>Whether the passage with this number is one of them.</summary>
    public bool Contains(int passage) => (_bits[passage / 64] & (1UL << (passage % 64))) != 0;

    internal void Add(int from, int to)
    {
        for (var passage = from; passage < to; passage++)
        {
            _bits[passage / 64] |= 1UL << (passage % 64);
        }
    }
}
