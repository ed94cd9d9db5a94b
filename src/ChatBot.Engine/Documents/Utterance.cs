using ChatBot.Language;

namespace ChatBot.Documents;

/// <summary>Words whose speaker the source itself names: a chat's message, a transcript's cue, a mail's paragraph.</summary>
/// <param name="Words">What was said, without the speaker's label.</param>
/// <param name="Speaker">The label: "Ann Lee", "ferry-fan". It may stand elsewhere in the document.</param>
public sealed record Utterance(TextSpan Words, TextSpan Speaker);
