using ChatBot.Support;

namespace ChatBot.Web.Links;

public sealed class DocumentAddressTests
{
    [Theory]
    [InlineData("harbour", "/documents/harbour")]
    [InlineData("handbook/ferry times", "/documents/handbook/ferry%20times")]
    [InlineData("50% off?#1", "/documents/50%25%20off%3F%231")]
    [InlineData("a%2Fb", "/documents/a%252Fb")]
    [InlineData("häfen/船", "/documents/h%C3%A4fen/%E8%88%B9")]
    [InlineData("../secret", "/documents/?id=..%2Fsecret")]
    [InlineData("a//b", "/documents/?id=a%2F%2Fb")]
    [InlineData("nul\0", "/documents/?id=nul%00")]
    public void An_id_becomes_a_path(string id, string path) => Assert.Equal(path, DocumentAddress.Of(id));

    [Fact]
    public void Any_id_is_read_again_from_its_path()
    {
        var random = new Random(11);
        for (var i = 0; i < 2_000; i++)
        {
            var id = string.Concat(Some.AnyText(random, 1 + random.Next(30)).EnumerateRunes()); // without halves of surrogate pairs
            var path = DocumentAddress.Of(id);
            var query = path.IndexOf("?id=", StringComparison.Ordinal);

            Assert.Equal(id, DocumentAddress.Read(
                query < 0 ? path : path[..query],
                query < 0 ? null : Uri.UnescapeDataString(path[(query + 4)..])));
        }
    }

    [Theory]
    [InlineData("/documents")]
    [InlineData("/documents/")]
    [InlineData("/elsewhere/harbour")]
    public void Another_path_means_no_document(string path) => Assert.Null(DocumentAddress.Read(path, null));
}
