using ChatBot.Support;

namespace ChatBot.Documents.Splitting;

public sealed class PassageFingerprintTests
{
    private const string Ferry = "The ferry to the island stopped in June because its engine broke and nobody could mend it.";

    [Fact]
    public void The_same_text_has_the_same_fingerprint_in_every_run()
    {
        Assert.Equal(PassageFingerprint.Of(Ferry), PassageFingerprint.Of(Ferry));
        Assert.StartsWith("47DEQpj8", PassageFingerprint.Of("").ToString(), StringComparison.Ordinal); // SHA-256 of nothing begins e3b0c44298fc
    }

    [Fact]
    public void A_comma_more_is_another_text_that_is_very_like_it()
    {
        var (was, now) = (PassageFingerprint.Of(Ferry), PassageFingerprint.Of(Ferry.Replace(" because", ", because", StringComparison.Ordinal)));

        Assert.NotEqual(was, now);
        Assert.Equal(1, was.Likeness(now));
    }

    [Fact]
    public void Likeness_is_about_the_share_of_common_words()
    {
        var fingerprint = PassageFingerprint.Of(Ferry);

        Assert.InRange(fingerprint.Likeness(PassageFingerprint.Of(Ferry + " So people swam.")), 0.5, 1);
        Assert.InRange(fingerprint.Likeness(PassageFingerprint.Of("Harbour wages rose twice while herring prices fell.")), 0, 0.2);
    }

    [Fact]
    public void What_was_written_is_read_again()
    {
        var random = new Random(3);
        for (var i = 0; i < 200; i++)
        {
            var fingerprint = PassageFingerprint.Of(Some.AnyText(random, random.Next(100)));
            Assert.Equal(30, fingerprint.ToString().Length);
            Assert.Equal(fingerprint, PassageFingerprint.Parse(fingerprint.ToString()));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Anything_else_is_no_fingerprint(string? text) => Assert.Null(PassageFingerprint.Parse(text));
}
