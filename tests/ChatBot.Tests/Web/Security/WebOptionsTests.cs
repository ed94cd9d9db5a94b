using System.ComponentModel.DataAnnotations;

namespace ChatBot.Web.Security;

/// <summary>Settings that would show documents to the wrong people stop the start, with the cure.</summary>
public sealed class WebOptionsTests
{
    public static TheoryData<string, WebOptions> Wrong => new()
    {
        { "Web:Url is 'https://x'", new WebOptions { Url = "https://x" } },
        { "Web:Url is 'http://loopback:8090'", new WebOptions { Url = "http://loopback:8090" } },
        { "Set Web__Secret", new WebOptions { PublicUrl = "http://loopback" } },
        { "Web:Url is 'nowhere'", new WebOptions { Url = "nowhere" } },
        { "Web:PublicUrl is 'http://docs.example.org'", new WebOptions { PublicUrl = "http://docs.example.org", Open = true } },
        { "Web:PublicUrl is 'https://docs.example.org/bot'", new WebOptions { PublicUrl = "https://docs.example.org/bot", Open = true } },
        { "Set Web__Secret", new WebOptions { Url = "http://0.0.0.0:8090" } },
        { "Set Web__Secret", new WebOptions { PublicUrl = "https://docs.example.org" } },
        { "Web:Secret has fewer than 12", new WebOptions { Secret = "short" } },
        { "Web:LinkKey has fewer than 32", new WebOptions { LinkKey = "also too short" } },
        { "Web:SecretFile is '/no/such'", new WebOptions { SecretFile = "/no/such" } },
        { "Web:TrustedProxies holds 'localhost'", new WebOptions { TrustedProxies = ["localhost"] } },
        { "anybody can send a header", new WebOptions { UserHeader = "X-User" } },
        { "Web:LinkDays must lie", new WebOptions { LinkDays = 0 } },
        { "Web:RequestsPerMinute must lie", new WebOptions { RequestsPerMinute = 0 } },
    };

    public static TheoryData<WebOptions> Right => new(
        new WebOptions(),
        new WebOptions { Url = "" },
        new WebOptions { Url = "", PublicUrl = "not looked at" },
        new WebOptions { Url = "http://[::1]:0", PublicUrl = "http://localhost:9000" },
        new WebOptions { Url = "http://0.0.0.0:8090", Open = true },
        new WebOptions { PublicUrl = "https://docs.example.org", Secret = "a long enough one" },
        new WebOptions { Url = "http://0.0.0.0:8090", UserHeader = "X-User", TrustedProxies = ["10.0.0.0/24", "::1"] });

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void A_wrong_setting_is_cured_by_its_message(string part, WebOptions options) =>
        Assert.Contains(Failures(options), f => f.Contains(part, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Right), DisableDiscoveryEnumeration = true)]
    public void Other_settings_are_let_through(WebOptions options) => Assert.Empty(Failures(options));

    private static IEnumerable<string> Failures(WebOptions options)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);

        return results.Select(r => r.ErrorMessage!);
    }
}
