using System.Collections.Frozen;
using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Words;

namespace ChatBot.Language.Dates;

/// <summary>Past forms of verbs: those of the lexicon, and what ends as the regular ones do.</summary>
internal static class PastForms
{
    /// <summary>"riverbed", "hundred": the ending of a past form on what is none.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookalikes =
        EmbeddedTable.Lines(typeof(PastForms), "past-lookalikes.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word may be the past form or the participle of a verb.</summary>
    public static bool Contain(ReadOnlySpan<char> word, Atom atom) =>
        atom.Is(Role.Behind)
        || (atom is { Kind: AtomKind.Word, Word: null, Length: > 4 } && word.EndsWith("ed", StringComparison.Ordinal) && !Lookalikes.Contains(word));
}
