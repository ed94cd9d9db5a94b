using System.Collections.Frozen;

namespace ChatBot.Language.Names.Roles;

/// <summary>The words that say what a person is.</summary>
internal static class RoleWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Nouns = Load("RoleNouns.txt");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Titles = Load("Titles.txt");

    /// <summary>Whether a word, in any case, can stand before a person's name without being part of it.</summary>
    public static bool IsTitle(ReadOnlySpan<char> word) => Titles.Contains(word.TrimEnd('.'));

    /// <summary>Whether a word, singular and in any case, is what a person can be.</summary>
    public static bool IsRoleNoun(ReadOnlySpan<char> word) => Nouns.Contains(word);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Load(string list)
    {
        using var stream = typeof(RoleWords).Assembly.GetManifestResourceStream($"ChatBot.Language.Names.Roles.{list}")
            ?? throw new InvalidOperationException($"The list {list} is not embedded in the engine.");
        using var reader = new StreamReader(stream);
        var words = reader.ReadToEnd().Split('\n')
            .Where(line => !line.StartsWith('#'))
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

        return words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
