namespace ChatBot.Language.Words;

/// <summary>Remembers the forms of words, so that each distinct word is folded and stemmed once.</summary>
/// <remarks>Safe to call from many threads. What it returns depends on the word alone; when it is full it starts afresh.</remarks>
internal static class WordForms
{
    private const int Most = 1 << 17;
    private const int LongestRemembered = 64;

    /// <summary>So that arrays by number stay small, however many words a process has seen.</summary>
    private const int MostNumbered = 1 << 20;

    private static readonly Lock Adding = new();

    private static WordFormTable _known = new(1 << 12);
    private static int _numbered;

    /// <summary>The form of a token's characters.</summary>
    public static WordForm Of(ReadOnlySpan<char> token)
    {
        if (token.Length > LongestRemembered)
        {
            return WordForm.Of(token);
        }

        var hash = WordFormTable.Hash(token);
        return Volatile.Read(ref _known).Find(hash, token) ?? Remember(hash, token.ToString());
    }

    private static WordForm Remember(uint hash, string token)
    {
        var form = WordForm.Of(token);
        lock (Adding)
        {
            // Another thread may have been first, and have made the table anew.
            if (_known.Find(hash, token) is { } known)
            {
                return known;
            }

            if (_known.IsFull)
            {
                Volatile.Write(ref _known, _known.Count < Most ? _known.Grown() : new WordFormTable(1 << 12));
            }

            form = _numbered < MostNumbered ? form with { Number = _numbered++ } : form;
            _known.Add(hash, token, form);
        }

        return form;
    }
}
