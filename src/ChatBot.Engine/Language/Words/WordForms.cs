using System.Collections.Concurrent;

namespace ChatBot.Language.Words;

/// <summary>Remembers the forms of words, so that each distinct word is folded and stemmed once.</summary>
/// <remarks>Safe to call from many threads. What it returns depends on the word alone; when it is full it starts afresh.</remarks>
internal static class WordForms
{
    private const int Most = 1 << 17;

    private static readonly ConcurrentDictionary<string, WordForm> Known = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, WordForm>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Known.GetAlternateLookup<ReadOnlySpan<char>>();

    private static int _count;

    /// <summary>The form of a token's characters.</summary>
    public static WordForm Of(ReadOnlySpan<char> token)
    {
        if (BySpan.TryGetValue(token, out var known))
        {
            return known;
        }

        var form = WordForm.Of(token);
        if (token.Length <= 64)
        {
            Remember(token, form);
        }

        return form;
    }

    private static void Remember(ReadOnlySpan<char> token, WordForm form)
    {
        if (Interlocked.Increment(ref _count) > Most)
        {
            Known.Clear();
            Interlocked.Exchange(ref _count, 0);
        }

        BySpan.TryAdd(token, form);
    }
}
