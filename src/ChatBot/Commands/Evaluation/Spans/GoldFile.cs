using ChatBot.Commands.Annotation;
using ChatBot.Commands.Json;

namespace ChatBot.Commands.Evaluation.Spans;

/// <summary>Reads files of annotated texts.</summary>
internal static class GoldFile
{
    /// <summary>The lines, of which there must be one; a line of another form stops the reading, because figures over a part would mislead.</summary>
    public static IReadOnlyList<T> Read<T>(string path, Func<T, bool> isComplete, string form)
        where T : class
    {
        var lines = JsonLines.Read(path, isComplete, form).ToList();

        return lines.Count > 0 ? lines : throw new CurableException($"{path} is empty. Write {form}, one a line.");
    }

    /// <summary>Each line with what <c>annotate</c> writes for it when given the same file.</summary>
    public static IReadOnlyList<(T Gold, AnnotatedLine Found)> Annotate<T>(IReadOnlyList<T> lines)
        where T : TextLine => [.. lines.Zip(TextFile.Annotate(lines))];
}
