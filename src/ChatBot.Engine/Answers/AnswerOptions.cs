namespace ChatBot.Answers;

/// <summary>How sure the bot must be before it answers.</summary>
public enum Strictness
{
    /// <summary>Rather a doubtful answer than none.</summary>
    Lenient,

    /// <summary>About one answerable question in twenty is refused: where the development sets set the threshold.</summary>
    Normal,

    /// <summary>Rather no answer than a doubtful one.</summary>
    Strict,
}

/// <summary>The <c>Answers</c> section of appsettings.json.</summary>
public sealed class AnswerOptions
{
    /// <summary>How sure the bot must be before it answers.</summary>
    public Strictness Strictness { get; set; } = Strictness.Normal;

    /// <summary>Moves a threshold, 0 to 1, by the strictness: by one in log-odds, so that a score of ½ becomes one of about ¼ or ¾.</summary>
    internal double Move(double threshold)
    {
        var shift = Strictness switch { Strictness.Lenient => -1, Strictness.Strict => 1, _ => 0 };
        return shift == 0 ? threshold : 1 / (1 + (Math.Exp(-shift) * (1 - threshold) / threshold));
    }
}
