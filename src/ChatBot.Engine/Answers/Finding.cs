namespace ChatBot.Answers;

/// <summary>What came of a question: cited answers, or none.</summary>
public abstract record Finding
{
    private Finding()
    {
    }

    /// <summary>Answers, best first; never empty.</summary>
    public sealed record Answered(IReadOnlyList<Answer> Answers) : Finding;

    /// <summary>Nothing in the corpus answers.</summary>
    /// <param name="Reason">Why, in a sentence for the asker.</param>
    /// <param name="WordsNotInCorpus">The question's words that no document holds.</param>
    /// <param name="Nearest">Passages that come near and do not answer; may be empty.</param>
    public sealed record NotFound(
        string Reason,
        IReadOnlyList<string> WordsNotInCorpus,
        IReadOnlyList<Citation> Nearest) : Finding
    {
        /// <summary>The score of the best that was found; 0 where there was nothing at all.</summary>
        public double BestScore { get; init; }

        /// <summary>The score that an answer must have.</summary>
        public double Threshold { get; init; }
    }
}
