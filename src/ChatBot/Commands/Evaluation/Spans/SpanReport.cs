namespace ChatBot.Commands.Evaluation.Spans;

/// <summary>What <c>eval names|dates|sentences|quotations --json</c> prints.</summary>
/// <param name="Texts">How many the file holds.</param>
/// <param name="Scores">By what was compared, in the order to print.</param>
/// <param name="Shares">What is counted but not found or missed: whole texts, speakers.</param>
internal sealed record SpanReport(
    int Texts,
    IReadOnlyDictionary<string, SpanScore> Scores,
    IReadOnlyDictionary<string, Share>? Shares = null);
