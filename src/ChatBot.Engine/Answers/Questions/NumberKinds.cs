using System.Collections.Frozen;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Questions;

/// <summary>What a number tells; one of a kind may stand where another of that kind is asked for.</summary>
internal enum NumberKind
{
    /// <summary>"1944".</summary>
    Year,

    /// <summary>"1940s".</summary>
    Decade,

    /// <summary>"3rd", "third".</summary>
    Ordinal,

    /// <summary>"15", "fifteen".</summary>
    Amount,
}

/// <summary>Tells kinds of numbers apart.</summary>
internal static class NumberKinds
{
    private static readonly FrozenDictionary<string, NumberKind> Words = EmbeddedTable.Lines(typeof(NumberKinds), "number-words.tsv")
        .Select(line => line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..].Split(", "))
        .ToFrozenDictionary(pair => pair[1], pair => OfFigures(pair[0]), StringComparer.Ordinal);

    /// <summary>The kind of a word in its exact form; null for one that is no number.</summary>
    public static NumberKind? Of(string word) =>
        char.IsAsciiDigit(word[0]) ? OfFigures(word)
        : Words.TryGetValue(word, out var kind) ? kind
        : null;

    private static NumberKind OfFigures(string word) => word switch
    {
        [.., '0', 's'] => NumberKind.Decade,
        [.., 's', 't'] or [.., 'n', 'd'] or [.., 'r', 'd'] or [.., 't', 'h'] => NumberKind.Ordinal,
        ['1' or '2', _, _, var last] when char.IsAsciiDigit(last) => NumberKind.Year,
        _ => NumberKind.Amount,
    };
}
