using System.Text.Json;

namespace ChatBot.Commands.Json;

/// <summary>Files of one JSON object a line.</summary>
internal static class JsonLines
{
    /// <summary>Reads line by line; empty lines are passed over.</summary>
    /// <param name="path">The file.</param>
    /// <param name="isComplete">Whether an object has what it must have.</param>
    /// <param name="form">What a line looks like, for the message about one that does not.</param>
    public static IEnumerable<T> Read<T>(string path, Func<T, bool> isComplete, string form)
        where T : class
    {
        foreach (var (index, line) in File.ReadLines(path).Index())
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Parse<T>(line, isComplete) ?? throw new CurableException($"{path}, line {index + 1}, is not of the form {form}. Correct the line or take it out.");
            }
        }
    }

    private static T? Parse<T>(string line, Func<T, bool> isComplete)
        where T : class
    {
        try
        {
            return CommandJson.Read<T>(line) is { } value && isComplete(value) ? value : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
