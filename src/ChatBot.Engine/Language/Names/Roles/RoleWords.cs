using System.Collections.Frozen;
using ChatBot.Language.Words;

namespace ChatBot.Language.Names.Roles;

/// <summary>The words that say what a person is.</summary>
internal static class RoleWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Nouns = Read("RoleNouns.txt");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Modifiers = Read("RoleModifiers.txt");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Titles = Read("Titles.txt");

    /// <summary>Whether a word, in any case, can stand before a person's name without being part of it.</summary>
    public static bool IsTitle(ReadOnlySpan<char> word) => Titles.Contains(word.TrimEnd('.'));

    /// <summary>Whether a word, singular and in any case, is what a person can be.</summary>
    public static bool IsRoleNoun(ReadOnlySpan<char> word) => Nouns.Contains(word);

    /// <summary>Whether a word, singular or plural and in any case, is what persons can be.</summary>
    public static bool IsRoleNounOrPlural(ReadOnlySpan<char> word) =>
        IsRoleNoun(word) || (word is [.., 's'] && IsRoleNoun(Plurals.SingularOf(word)));

    /// <summary>Whether a word, in any case, can stand before a role noun and belong to the role.</summary>
    public static bool IsModifier(ReadOnlySpan<char> word) => Modifiers.Contains(word);

    /// <summary>Whether a word says whose or which the role is: "the", "his".</summary>
    public static bool IsDeterminer(ReadOnlySpan<char> word) =>
        Is(word, "the") || Is(word, "a") || Is(word, "an") || Is(word, "his") || Is(word, "her") || Is(word, "their")
        || Is(word, "its") || Is(word, "our") || Is(word, "my") || Is(word, "your") || Is(word, "one");

    /// <summary>Whether a word leads on from a role noun to what the role is in: "of", "for".</summary>
    public static bool IsPreposition(ReadOnlySpan<char> word) =>
        word is "of" or "for" or "at" or "in" or "to" or "with" or "from" or "on" or "by" or "under" or "within" or "behind";

    /// <summary>Whether a word ends a role because a clause or a time begins with it.</summary>
    public static bool BeginsClause(ReadOnlySpan<char> word) =>
        word is "who" or "whom" or "whose" or "which" or "that" or "where" or "when" or "while" or "because" or "since" or "until"
            or "after" or "before" or "during" or "but" or "if" or "as" or "than" or "not" or "also" or "between"
            or "said" or "says" or "told" or "is" or "was" or "are" or "were" or "has" or "had" or "have" or "will" or "would";

    private static bool Is(ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Read(string file) =>
        EmbeddedTable.Lines(typeof(RoleWords), file)
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
