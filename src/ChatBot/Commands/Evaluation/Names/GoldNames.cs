using ChatBot.Commands.Annotation;

namespace ChatBot.Commands.Evaluation.Names;

/// <summary>A text with its tokens and, for each, B- and a type where a name begins, I- and the type where it goes on, or O.</summary>
internal sealed record GoldNames(string Id, string Text, IReadOnlyList<string> Tokens, IReadOnlyList<string> Tags) : TextLine(Id, Text)
{
    public const string Form = "{\"id\", \"text\", \"tokens\": [\"…\"], \"tags\": [\"B-PER\" …]} with as many tags as tokens";

    public bool IsComplete =>
        this is { Id: not null, Text: not null, Tokens: not null, Tags: not null }
        && Tokens.Count == Tags.Count && !Tokens.Contains(null) && !Tags.Contains(null);
}
