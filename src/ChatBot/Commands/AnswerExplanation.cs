using System.Globalization;
using ChatBot.Answers;
using ChatBot.Conversation;

namespace ChatBot.Commands;

/// <summary>Prints why the answers to a question rank as they do, or why there is none.</summary>
internal static class AnswerExplanation
{
    public static void Write(string message, QuestionAnswerer answerer, TextWriter output)
    {
        if (!MessageParser.TryParseQuestion(message, out var question))
        {
            return;
        }

        switch (answerer.Answer(question))
        {
            case Finding.Answered answered:
                foreach (var answer in answered.Answers)
                {
                    Write(answer, output);
                }

                break;
            case Finding.NotFound notFound:
                output.WriteLine(Invariant(
                    $"refused: the best score was {notFound.BestScore:0.000}, {notFound.Threshold - notFound.BestScore:0.000} below the threshold {notFound.Threshold:0.000}"));
                output.WriteLine($"words not in the corpus: {(notFound.WordsNotInCorpus.Count > 0 ? string.Join(", ", notFound.WordsNotInCorpus) : "none")}");
                break;
        }
    }

    private static void Write(Answer answer, TextWriter output)
    {
        output.WriteLine(Invariant($"{answer.Text}: score {answer.Score:0.000} = logistic({answer.Explanation.Sum(s => s.Value * s.Weight):0.00})"));
        foreach (var share in answer.Explanation)
        {
            output.WriteLine(Invariant($"  {share.Feature,-18} {share.Value,6:0.00} × {share.Weight,6:0.00} = {share.Value * share.Weight,7:0.00}"));
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
