using ChatBot.Language.Words;

namespace ChatBot.Language.Names.Roles;

/// <summary>A sentence in which roles are looked for; no role leaves it.</summary>
/// <param name="text">The text.</param>
/// <param name="first">The first token of the sentence.</param>
/// <param name="end">The token after its last.</param>
internal readonly ref struct RoleSentence(SegmentedText text, int first, int end)
{
    /// <summary>Longer ones are cut: a role of so many words is rather a sentence gone astray.</summary>
    public const int LongestRole = 24;

    /// <summary>How far into a phrase its role noun may stand: "a close friend and longtime political adviser".</summary>
    private const int LongestWayToNoun = 8;

    public SegmentedText Text { get; } = text;

    public int First { get; } = first;

    public int End { get; } = end;

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> this[int token] => Text[token];

    /// <summary>Whether a role noun comes in a phrase before anything that would hang on it.</summary>
    public bool HasNoun(int first, int end)
    {
        for (var at = first; at < end && at - first < LongestWayToNoun; at++)
        {
            if (RoleWords.IsRoleNoun(this[at]) && (at + 1 == end || IsFree(at + 1)))
            {
                return true;
            }

            if (RoleWords.IsPreposition(this[at]))
            {
                return this[at] is "of" && at > first && this[at - 1] is "one" && HasNoun(at + 1, end);
            }

            if (at > first && RoleWords.IsDeterminer(this[at]) && this[at] is not "one")
            {
                return false; // "the alarm calls the caretaker": another phrase
            }
        }

        return false;
    }

    /// <summary>Whether a phrase ends before a token because it is a mark.</summary>
    public bool IsStop(int token) =>
        (Text.Tokens[token].Kind == TokenKind.Punctuation && this[token] is not ("-" or "&" or "." or "/" or "'" or "’"))
        || (this[token] is "." && token + 1 == End);

    /// <summary>Whether a token is a word with a capital.</summary>
    public bool IsCapital(int token) => Text.Tokens[token].Kind == TokenKind.Word && char.IsUpper(this[token][0]);

    /// <summary>Whether a token is "'s".</summary>
    public bool IsPossessive(int token) => this[token] is "'s" or "’s";

    /// <summary>Whether what comes after a role noun leaves it the head of its phrase: not "the president's house", "General Assembly".</summary>
    private bool IsFree(int after) => !IsPossessive(after) && this[after] is not ("'" or "’") && !IsCapital(after);
}
