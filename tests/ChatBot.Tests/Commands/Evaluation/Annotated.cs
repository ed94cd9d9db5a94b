using ChatBot.Commands.Annotation;

namespace ChatBot.Commands.Evaluation;

/// <summary>What was found in a text, given by the words.</summary>
internal static class Annotated
{
    public static AnnotatedLine Sentences(string text, params string[] words) =>
        Nothing with { Sentences = [.. words.Select(w => new SentenceJson(Start(text, w), Start(text, w) + w.Length))] };

    public static AnnotatedLine Names(string text, params (string Words, string Type)[] names) =>
        Nothing with { Names = [.. names.Select(n => new NameJson(Start(text, n.Words), Start(text, n.Words) + n.Words.Length, n.Type, n.Words))] };

    public static AnnotatedLine Dates(string text, params (string Words, string Type, string? Value)[] dates) =>
        Nothing with { Dates = [.. dates.Select(d => new DateJson(Start(text, d.Words), Start(text, d.Words) + d.Words.Length, d.Type, d.Value, d.Words))] };

    public static AnnotatedLine Quotations(string text, params (string Words, string? Speaker)[] quotations) =>
        Nothing with { Quotations = [.. quotations.Select(q => new QuotationJson(Start(text, q.Words), Start(text, q.Words) + q.Words.Length, q.Speaker, q.Words))] };

    private static AnnotatedLine Nothing { get; } = new("1", [], [], [], []);

    private static int Start(string text, string words) => text.IndexOf(words, StringComparison.Ordinal);
}
