using System.Collections.Frozen;
using ChatBot.Answers.Questions;

namespace ChatBot.Answers.Ranking;

/// <summary>Words that tell how many: amounts written out, and those that are none of one figure.</summary>
internal static class NumberWords
{
    private static readonly FrozenSet<string> Loose = (
        "one two hundreds thousands million millions billion billions dozen dozens half third quarter "
        + "several few many most once twice").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool Contain(string word) => NumberKinds.Of(word) is NumberKind.Amount || Loose.Contains(word);
}
