using System.Globalization;
using ChatBot.Answers;

namespace ChatBot.Commands;

/// <summary>Stamps the stages of one question with a clock, which the engine has not.</summary>
internal sealed class StageTimes(TimeProvider time)
{
    /// <summary>What comes behind the engine's stages: the reply, as it is shown.</summary>
    public const string Rendering = "Rendering";

    /// <summary>All stages, in their order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetNames<AnswerStage>(), Rendering];

    private readonly List<(string Stage, TimeSpan Elapsed)> _stages = [];
    private long _last = time.GetTimestamp();

    /// <summary>How long each stage took, in their order.</summary>
    public IReadOnlyList<(string Stage, TimeSpan Elapsed)> Stages => _stages;

    /// <summary>The end of a stage of the engine; the next begins.</summary>
    public void Ended(AnswerStage stage) => Ended(stage.ToString());

    /// <summary>The end of a stage; the next begins.</summary>
    public void Ended(string stage)
    {
        var now = time.GetTimestamp();
        _stages.Add((stage, time.GetElapsedTime(_last, now)));
        _last = now;
    }

    /// <summary>"analysis 0.12 ms, search 0.34 ms …", and the sum.</summary>
    public override string ToString() => string.Join(", ", _stages.Append(("together", _stages.Aggregate(TimeSpan.Zero, (sum, s) => sum + s.Elapsed)))
        .Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Item1.ToLowerInvariant()} {s.Item2.TotalMilliseconds:0.00} ms")));
}
