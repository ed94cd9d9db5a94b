using System.Text;
using ChatBot.FakePlatforms.Posts;
using ChatBot.FakePlatforms.Recordings;
using ChatBot.FakePlatforms.Slack.Deliveries;
using ChatBot.FakePlatforms.Slack.People;

namespace ChatBot.FakePlatforms.Slack.HttpMode;

/// <summary>The app's request URLs, for an app without sockets.</summary>
public sealed class HttpControl
{
    private readonly FakeSlackOptions _options;
    private readonly HttpRoute _route;
    private readonly DeliveryDesk _desk;
    private readonly Recording _recording;

    internal HttpControl(FakeSlackOptions options, HttpRoute route, DeliveryDesk desk, Recording recording) =>
        (_options, _route, _desk, _recording) = (options, route, desk, recording);

    /// <summary>Saves the request URLs if the one for events passes Slack's test, and from now on posts instead of sending over sockets.</summary>
    /// <returns>Whether it passed.</returns>
    public async Task<bool> SaveAsync(RequestUrls urls)
    {
        const string Challenge = "3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P";
        var test = _route.Sign($$"""{"token":"legacy","challenge":"{{Challenge}}","type":"url_verification"}""", SlackPost.Json);
        var answer = await _route.PostAsync(urls.Events, test, CancellationToken.None);
        var echoed = answer.ContentType == SlackPost.Json ? JsonReading.TryParse(Encoding.UTF8.GetBytes(answer.Body)).Text("challenge") : answer.Body;
        if (answer.Status != 200 || echoed != Challenge)
        {
            _recording.Violate($"{urls.Events} failed the test: {answer.Status} {answer.ContentType} {answer.Body}");
            return false;
        }

        Use(urls);
        return true;
    }

    /// <summary>Saves the request URLs without a test, as they may have been set long ago.</summary>
    public void Use(RequestUrls urls)
    {
        _route.Urls = urls;
        _desk.Route = _route;
    }

    /// <summary>Signs any body as of now.</summary>
    public SlackPost Sign(string body, string contentType) => _route.Sign(body, contentType);

    /// <summary>Signs any body as of any time.</summary>
    public SlackPost Sign(string body, string contentType, DateTimeOffset time) =>
        SlackPost.Of(_options.SigningSecret, Encoding.UTF8.GetBytes(body), contentType, time);

    /// <summary>The request that a person's deed made, to be sent again or spoilt.</summary>
    public SlackPost Repeat(Asked asked) =>
        _route.PostOf(asked.Delivery ?? throw new InvalidOperationException($"The app was not told of {asked}."));

    /// <summary>What Slack posts, unsigned, to see whether the certificate is good.</summary>
    public static SlackPost SslCheck() => new(Encoding.UTF8.GetBytes("token=legacy&ssl_check=1"), SlackPost.Form, null, null);

    /// <summary>Posts to the URL for this kind, and tells what came back; nothing is judged.</summary>
    public Task<EndpointAnswer> PostAsync(DeliveryKind kind, SlackPost post) => _route.PostAsync(_route.UrlOf(kind), post, CancellationToken.None);
}
