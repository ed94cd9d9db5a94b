using Microsoft.Extensions.Options;

namespace ChatBot.Web.Security;

/// <summary>Behind a proxy that nobody trusts, all readers share one reader's limits: whoever runs the bot is told.</summary>
public sealed class ProxyAdviceTests
{
    private const string Cure = "Set Web__TrustedProxies__0 to the address that the proxy connects from";

    [Theory]
    [InlineData("https://docs.example.org", null, true)]
    [InlineData("https://docs.example.org", "127.0.0.1", false)]
    [InlineData("http://127.0.0.1:9000", null, false)]
    [InlineData("", null, false)]
    public async Task Check_tells_it_with_the_cure(string publicUrl, string? proxy, bool isTold)
    {
        var options = new WebOptions { PublicUrl = publicUrl, TrustedProxies = proxy is null ? [] : [proxy] };

        var findings = await new WebCheck(Options.Create(options)).CheckAsync(CancellationToken.None);

        Assert.Equal(isTold, findings.Any(f => f.IsWrong && f.Text.Contains(Cure, StringComparison.Ordinal)));
        Assert.Equal(isTold ? 1 : 0, findings.Count);
    }

    [Fact]
    public async Task Without_pages_there_is_nothing_to_tell() =>
        Assert.Empty(await new WebCheck(Options.Create(new WebOptions { Url = "", PublicUrl = "https://docs.example.org" })).CheckAsync(CancellationToken.None));

    [Fact]
    public async Task The_start_tells_it_too()
    {
        await using var pages = await RunningPages.ShowingAsync([], o => (o.PublicUrl, o.Open) = ("https://docs.example.org", true));

        await pages.Loggers.LoggedAsync(Cure);
    }
}
