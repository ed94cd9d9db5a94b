namespace ChatBot.Commands.Evaluation.Spans;

/// <summary>So many right of so many; the rate is null over none.</summary>
internal sealed record Share(int Right, int Of)
{
    public double? Rate => SpanScore.Ratio(Right, Of);
}
