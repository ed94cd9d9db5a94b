using ChatBot.Language;

namespace ChatBot.Documents;

/// <summary>A passage that a source's format marks as a heading.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Level">How far down it heads, from 1 for the whole document: HTML's "h1" to "h6", Markdown's number signs, Word's outline.</param>
public readonly record struct Heading(TextSpan Span, int Level);
