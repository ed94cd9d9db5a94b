namespace ChatBot.Transport.Http;

public sealed class ListenAddressTests
{
    [Theory]
    [InlineData("http://127.0.0.1:8080", true)]
    [InlineData("http://[::1]:0", true)]
    [InlineData("http://localhost", true)]
    [InlineData("http://LocalHost:1/", true)]
    [InlineData("http://0.0.0.0:8080", false)]
    [InlineData("http://[::]:8080", false)]
    [InlineData("http://10.0.0.5:8080", false)]
    public void A_server_can_listen_at_an_ip_address_and_at_localhost(string url, bool isLoopback)
    {
        Assert.True(new ListenAddress(url, "Http:Url").IsUsable);
        Assert.Equal(isLoopback, ListenAddress.IsLoopback(url));
    }

    [Theory]
    [InlineData("http://loopback:8080")] // this machine's in .NET's eyes, every address in Kestrel's
    [InlineData("http://bot.example.org:8080")]
    [InlineData("http://somebody@127.0.0.1:8080")]
    [InlineData("http://localhost.:8080")]
    [InlineData("http://127.0.0.1?x:8080")]
    [InlineData("http://127.0.0.1:8080/bot")]
    [InlineData("https://127.0.0.1:8080")]
    [InlineData("http://*:8080")]
    [InlineData("127.0.0.1:8080")]
    [InlineData("nowhere")]
    [InlineData("")]
    public void Anything_else_would_be_listened_to_elsewhere_or_nowhere(string url) =>
        Assert.False(new ListenAddress(url, "Http:Url").IsUsable);

    [Theory]
    [InlineData("http://loopback:8080")]
    [InlineData("http://somebody@127.0.0.1:8080")]
    [InlineData("http://localhost.example.org")]
    [InlineData("nowhere")]
    public void Other_names_may_lead_anywhere(string url) => Assert.False(ListenAddress.IsLoopback(url));
}
