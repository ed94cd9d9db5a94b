using ChatBot.Commands.Annotation;

namespace ChatBot.Commands.Evaluation.Sentences;

/// <summary>A text and its sentences, in order.</summary>
internal sealed record GoldSentences(string Id, string Text, IReadOnlyList<string> Sentences) : TextLine(Id, Text)
{
    public const string Form = "{\"id\", \"text\", \"sentences\": [\"…\"]}";

    public bool IsComplete => this is { Id: not null, Text: not null, Sentences: not null } && !Sentences.Contains(null);
}
