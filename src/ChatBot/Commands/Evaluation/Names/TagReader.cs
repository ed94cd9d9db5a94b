using ChatBot.Commands.Evaluation.Spans;
using ChatBot.Language;

namespace ChatBot.Commands.Evaluation.Names;

/// <summary>Reads names from tags of single tokens.</summary>
internal static class TagReader
{
    /// <summary>The names, in order. As in CoNLL's scorer, an I- that goes on with nothing of its type begins a name.</summary>
    public static IReadOnlyList<TypedSpan> Read(GoldNames line)
    {
        var names = new List<TypedSpan>();
        TypedSpan? open = null;
        foreach (var (place, tag) in TextAlignment.Align(line.Text, line.Tokens).Zip(line.Tags))
        {
            if (place is { } token)
            {
                open = Read(token, tag, open, names);
            }
        }

        Close(open, names);
        return names;
    }

    private static TypedSpan? Read(TextSpan token, string tag, TypedSpan? open, List<TypedSpan> names)
    {
        var type = tag.Length > 2 ? tag[2..] : "";
        if (tag.StartsWith("I-", StringComparison.Ordinal) && open is { } name && name.Type == type)
        {
            return name with { End = token.End };
        }

        Close(open, names);
        return type.Length > 0 ? new TypedSpan(token.Start, token.End, type) : null;
    }

    private static void Close(TypedSpan? open, List<TypedSpan> names)
    {
        if (open is { } name)
        {
            names.Add(name);
        }
    }
}
