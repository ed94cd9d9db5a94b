namespace ChatBot.Language.Quotations.Marks;

/// <summary>Words between marks, speech or not.</summary>
/// <param name="Span">With its marks.</param>
/// <param name="Inner">Without them.</param>
/// <param name="Paragraph">Number of the paragraph it starts in.</param>
/// <param name="Family">Of its opening mark.</param>
/// <param name="Reopens">Whether it goes on with a stretch that the paragraph before left unclosed.</param>
internal readonly record struct QuotedStretch(TextSpan Span, TextSpan Inner, int Paragraph, MarkFamily Family, bool Reopens);
