namespace ChatBot.Commands.Evaluation.Quotations;

/// <summary>Whether two ways to name a speaker may mean the same one.</summary>
internal static class SameSpeaker
{
    /// <summary>Word for word the same, or one holds the other as whole words, or both end with the same word.</summary>
    public static bool Is(string gold, string? found)
    {
        var (left, right) = (new NormalizedText(gold), new NormalizedText(found ?? ""));

        return right.Words.Count > 0 && left.Words.Count > 0
            && (left.Holds(right) || right.Holds(left) || left.Words[^1] == right.Words[^1]);
    }
}
