namespace ChatBot.Answers;

/// <summary>What is asked for.</summary>
public enum QuestionKind
{
    /// <summary>A person or an organisation.</summary>
    Who,

    /// <summary>A date.</summary>
    When,

    /// <summary>A place.</summary>
    Where,

    /// <summary>Direct speech, by a speaker, on a topic, or both.</summary>
    Quote,

    /// <summary>The sentence that answers best.</summary>
    Ask,
}

/// <summary>A command and its text.</summary>
/// <param name="Kind">What is asked for.</param>
/// <param name="Text">The words after the command: "leads the harbour office?".</param>
public sealed record Question(QuestionKind Kind, string Text)
{
    /// <summary>For <see cref="QuestionKind.Quote"/>: who must have spoken, where the asker names one apart from the topic. <see cref="Text"/> begins with it.</summary>
    public string? Speaker { get; init; }

    /// <summary>Most answers to give.</summary>
    public int Most { get; init; } = 3;
}
