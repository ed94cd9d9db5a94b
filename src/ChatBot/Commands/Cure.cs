using System.Text.Json;
using ChatBot.Corpus;
using ChatBot.Storage;
using Microsoft.Extensions.Options;

namespace ChatBot.Commands;

/// <summary>Tells what a person can put right from what only a programmer can.</summary>
internal static class Cure
{
    /// <summary>One line for each thing to put right; null where the fault is ours.</summary>
    public static string? For(Exception exception) => exception switch
    {
        CurableException or CorpusException or StorageException => exception.Message,
        OptionsValidationException options => string.Join(Environment.NewLine, options.Failures),
        AggregateException several when several.InnerExceptions.Select(For).ToList() is var cures && !cures.Contains(null) =>
            string.Join(Environment.NewLine, cures),
        InvalidDataException { InnerException: FormatException { InnerException: JsonException json } } =>
            $"{exception.Message} Mend the JSON there: {json.Message}",
        InvalidDataException => exception.Message,
        UnauthorizedAccessException => $"{exception.Message} Give this user the right to it, or name another path.",
        FileNotFoundException or DirectoryNotFoundException => $"{exception.Message} Check the path.",
        IOException => exception.Message,
        InvalidOperationException when IsBinding(exception) => $"{exception.Message} Correct it in appsettings.json or in the environment.",
        _ => null,
    };

    // The configuration binder has no exception type of its own.
    private static bool IsBinding(Exception exception) =>
        exception.Source?.StartsWith("Microsoft.Extensions.Configuration", StringComparison.Ordinal) is true;
}
