using ChatBot.Retrieval;

namespace ChatBot.Answers;

/// <summary>Answers a question from one snapshot of the index. It holds no state: the same question to the same snapshot gives the same finding.</summary>
public static class QuestionAnswerer
{
    /// <summary>The best answers to <paramref name="question"/>, or why there is none.</summary>
    public static Finding Answer(Question question, IndexSnapshot snapshot) =>
        new Finding.NotFound("Nothing in the documents answers that.", [], []);
}
