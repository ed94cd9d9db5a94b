using System.ComponentModel.DataAnnotations;
using ChatBot.Retrieval;
using Microsoft.Extensions.Configuration;

namespace ChatBot.Hosting;

/// <summary>The shipped appsettings.json binds to the option classes and passes their validation.</summary>
public sealed class SettingsTests
{
    private static readonly IConfiguration Shipped = new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"))
        .Build();

    [Fact]
    public void Shipped_settings_are_valid()
    {
        Validate(Shipped.GetRequiredSection("Retrieval").Get<RetrievalOptions>()!);
    }

    private static void Validate(object options) =>
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
}
