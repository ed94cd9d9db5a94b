using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatBot.Answers;
using ChatBot.Commands.Annotation;
using ChatBot.Commands.Evaluation;
using ChatBot.Commands.Evaluation.Dates;
using ChatBot.Commands.Evaluation.Names;
using ChatBot.Commands.Evaluation.Quotations;
using ChatBot.Commands.Evaluation.Ranking;
using ChatBot.Commands.Evaluation.Sentences;
using ChatBot.Commands.Evaluation.Spans;

namespace ChatBot.Commands.Json;

/// <summary>All JSON that the commands read and write.</summary>
[JsonSerializable(typeof(AskJson))]
[JsonSerializable(typeof(EvalQuestion))]
[JsonSerializable(typeof(EvalReport))]
[JsonSerializable(typeof(GoldSentences))]
[JsonSerializable(typeof(GoldNames))]
[JsonSerializable(typeof(GoldDates))]
[JsonSerializable(typeof(GoldQuotations))]
[JsonSerializable(typeof(SpanReport))]
[JsonSerializable(typeof(GradedQuery))]
[JsonSerializable(typeof(RankingReport))]
[JsonSerializable(typeof(TextLine))]
[JsonSerializable(typeof(AnnotatedLine))]
internal sealed partial class CommandJson : JsonSerializerContext
{
    // Relaxed, because the output is read by programs and people and never pasted into a web page.
    private static readonly CommandJson Relaxed = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter<AskStatus>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<AnswerKind>(JsonNamingPolicy.CamelCase),
            new AnyStringConverter(),
        },
    });

    /// <summary>One line of JSON, without what is null.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, typeof(T), Relaxed);

    /// <summary>Reads one JSON value; what is not known is passed over.</summary>
    public static T? Read<T>(string json) => (T?)JsonSerializer.Deserialize(json, typeof(T), Relaxed);
}
