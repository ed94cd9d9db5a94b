using ChatBot.Commands.Annotation;

namespace ChatBot.Commands.Evaluation.Quotations;

/// <summary>A text and the direct speech in it.</summary>
internal sealed record GoldQuotations(string Id, string Text, IReadOnlyList<GoldQuotation> Quotes) : TextLine(Id, Text)
{
    public const string Form = "{\"id\", \"text\", \"quotes\": [{\"start\", \"end\", \"speaker\"?}]}";

    public bool IsComplete =>
        this is { Id: not null, Text: not null, Quotes: not null } && Quotes.All(quote => quote is { Start: >= 0 } && quote.Start < quote.End);
}

/// <summary>Direct speech with its marks.</summary>
/// <param name="Start">In code points, not code units: a character beyond U+FFFF counts once.</param>
/// <param name="End">Just past it.</param>
/// <param name="Speaker">Null where nobody is named.</param>
internal sealed record GoldQuotation(int Start, int End, string? Speaker = null);
