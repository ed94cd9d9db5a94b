using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Options;

namespace ChatBot.Hosting;

/// <summary>Refuses a secret that stands in an appsettings.json, which is shared, copied and committed.</summary>
/// <param name="setting">The secret's name: <c>Discord:Token</c>.</param>
/// <param name="configuration">All settings, with where each comes from.</param>
internal sealed class SecretRules<T>(string setting, IConfiguration configuration) : IValidateOptions<T>
    where T : class
{
    private const string SharedFile = "appsettings.json";

    public ValidateOptionsResult Validate(string? name, T options)
    {
        var sources = configuration is IConfigurationRoot root ? root.Providers.OfType<JsonConfigurationProvider>() : [];
        return sources.Any(s => Path.GetFileName(s.Source.Path) == SharedFile && s.TryGet(setting, out var value) && !string.IsNullOrEmpty(value))
            ? ValidateOptionsResult.Fail(
                $"{setting} stands in {SharedFile}, where a secret must not be: take it out, make a new one if that file was ever shared, and set the environment variable {setting.Replace(":", "__", StringComparison.Ordinal)}, or {setting}File to a file that holds it.")
            : ValidateOptionsResult.Success;
    }
}
