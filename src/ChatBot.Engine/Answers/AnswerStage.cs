namespace ChatBot.Answers;

/// <summary>The steps from a question to its answer, in their order.</summary>
public enum AnswerStage
{
    /// <summary>Working out what the question looks for.</summary>
    Analysis,

    /// <summary>Searching the index for passages.</summary>
    Search,

    /// <summary>Reading these passages with the question in mind.</summary>
    Reading,

    /// <summary>Finding the spans in them that might answer.</summary>
    Candidates,

    /// <summary>Scoring and grouping these, and choosing the answers or none.</summary>
    Ranking,
}
