namespace ChatBot.Language.Quotations;

/// <summary>Who is said to have spoken.</summary>
/// <param name="Mention">The words beside the quotation: "Mansour", "he", "a senior western diplomat".</param>
/// <param name="FullName">The fullest mention of the name behind <paramref name="Mention"/>, which may stand far away in the text; the mention itself where it is no name and no pronoun that could be resolved.</param>
public sealed record Speaker(TextSpan Mention, TextSpan FullName);

/// <summary>One stretch of direct speech.</summary>
/// <param name="Span">The words with the marks around them.</param>
/// <param name="Speaker">Null where the text does not make it clear.</param>
/// <param name="ContinuesPrevious">Whether it goes on with the quotation before it, broken only by words such as "he said" or by a new paragraph.</param>
public sealed record Quotation(TextSpan Span, Speaker? Speaker, bool ContinuesPrevious);
