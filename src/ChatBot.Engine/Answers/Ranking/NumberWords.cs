using System.Collections.Frozen;

namespace ChatBot.Answers.Ranking;

/// <summary>Numbers written out.</summary>
internal static class NumberWords
{
    private static readonly FrozenSet<string> Words = (
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        + "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands "
        + "million millions billion billions dozen dozens half third quarter several few many most once twice").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool Contain(string word) => Words.Contains(word);
}
