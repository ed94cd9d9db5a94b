using ChatBot.Corpus;
using ChatBot.Retrieval;
using ChatBot.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ChatBot.Hosting;

/// <summary>The shipped appsettings.json passes validation, and a wrong setting is cured by its message.</summary>
public sealed class SettingsTests
{
    private static readonly IConfiguration Shipped = new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"))
        .Build();

    [Fact]
    public void Shipped_settings_are_valid()
    {
        var builder = ChatBotComposition.CreateBuilder(corpus: null);
        builder.Services.AddSingleton(Shipped);
        using var host = builder.Build();

        host.Services.GetRequiredService<IStartupValidator>().Validate(); // throws what is wrong with any section
    }

    [Fact]
    public void Shipped_settings_are_the_defaults_of_the_code()
    {
        Assert.Contains(SettingsSections.All, s => s.Name == "Answers");
        Assert.All(SettingsSections.All, section =>
        {
            var shipped = Shipped.GetSection(section.Name).Get(section.Options);
            Assert.All(section.Defaults(), s => Assert.Equal(s.Default, s.Setting.GetValue(shipped)));
        });
    }

    [Fact]
    public void A_value_out_of_range_is_named_with_its_setting()
    {
        Assert.Equal(
            ["Retrieval:TermSaturation is wrong: The field TermSaturation must be between 0 and 3."],
            Failures<RetrievalOptions>(Settings(("Retrieval:TermSaturation", "9")), "Retrieval"));
    }

    [Fact]
    public void A_misspelt_setting_is_named_with_those_there_are()
    {
        var failure = Assert.Single(Failures<RetrievalOptions>(Settings(("Retrieval:TermSaturatoin", "1")), "Retrieval"));

        Assert.StartsWith(
            "Retrieval:TermSaturatoin is no setting. Correct the name or take it out; Retrieval has TermSaturation, ",
            failure,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_corpus_path_is_cured_by_its_message()
    {
        var failure = Assert.Single(Failures<CorpusOptions>(Settings(("Corpus:Path", "")), "Corpus"));

        Assert.StartsWith("Corpus:Path is empty. Set it to", failure, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Failures<T>(IConfiguration settings, string section)
        where T : class, new()
    {
        var options = new T();
        settings.GetSection(section).Bind(options);

        return new SettingsValidator<T>(section, settings).Validate(null, options).Failures ?? [];
    }

    private static IConfigurationRoot Settings(params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value))
        .Build();
}
