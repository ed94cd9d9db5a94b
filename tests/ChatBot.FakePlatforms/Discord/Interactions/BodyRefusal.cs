using ChatBot.FakePlatforms.Discord.Rest;
using ChatBot.FakePlatforms.Discord.Rules;
using ChatBot.FakePlatforms.Recordings;

namespace ChatBot.FakePlatforms.Discord.Interactions;

/// <summary>Refuses a wrong body, and records what is wrong with it.</summary>
internal static class BodyRefusal
{
    /// <returns>Null for a body that is taken.</returns>
    public static ApiAnswer? Of(FormErrors errors, bool isEmptyMessage, Recording recording, string what)
    {
        foreach (var line in errors.Lines.Concat(errors.Overlooked))
        {
            recording.Violate($"{what}: {line}");
        }

        if (errors.Any)
        {
            return ApiAnswer.Form(errors);
        }

        if (isEmptyMessage)
        {
            recording.Violate($"{what}: an empty message");
            return ApiAnswer.EmptyMessage;
        }

        return null;
    }
}
