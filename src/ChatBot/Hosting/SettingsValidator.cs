using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ChatBot.Hosting;

/// <summary>Checks one section of the settings by the attributes of its class, in messages that name the setting as it is written.</summary>
internal sealed class SettingsValidator<T>(string section, IConfiguration configuration) : IValidateOptions<T>
    where T : class
{
    public ValidateOptionsResult Validate(string? name, T options)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);
        List<string> failures = [.. UnknownSettings(), .. ListRules.Check(typeof(T), configuration.GetSection(section)), .. results.Select(Message)];

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    // A misspelt setting would otherwise be passed over in silence.
    private IEnumerable<string> UnknownSettings()
    {
        var known = typeof(T).GetProperties().Where(p => p.CanWrite).Select(p => p.Name).ToList();

        return configuration.GetSection(section).GetChildren()
            .Where(s => !known.Contains(s.Key, StringComparer.OrdinalIgnoreCase))
            .Select(s => $"{section}:{s.Key} is no setting. Correct the name or take it out; {section} has {string.Join(", ", known)}.");
    }

    // A message of our own names the setting already; one of .NET's only the property.
    private string Message(ValidationResult result)
    {
        var message = result.ErrorMessage ?? "";
        var setting = string.Join(", ", result.MemberNames.Select(m => $"{section}:{m}"));

        return message.Contains($"{section}:", StringComparison.Ordinal) ? message : $"{setting} is wrong: {message}";
    }
}
