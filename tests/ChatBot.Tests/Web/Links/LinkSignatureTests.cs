using ChatBot.Support;
using Microsoft.Extensions.Options;

namespace ChatBot.Web.Links;

public sealed class LinkSignatureTests
{
    private readonly ManualTimeProvider _time = new(new DateTimeOffset(2031, 5, 3, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void It_holds_for_its_document_until_its_days_are_over()
    {
        var signature = New();
        var parts = signature.For("board/minutes")!;

        Assert.NotNull(Read(signature, parts, "board/minutes"));
        Assert.Null(Read(signature, parts, "board/salaries"));

        _time.Advance(TimeSpan.FromDays(7));
        Assert.NotNull(Read(signature, parts, "board/minutes"));

        _time.Advance(TimeSpan.FromDays(1));
        Assert.Null(Read(signature, parts, "board/minutes"));
    }

    [Fact]
    public void It_is_the_same_all_day_long()
    {
        var first = New().For("board/minutes");
        _time.Advance(TimeSpan.FromHours(11));

        Assert.Equal(first, New().For("board/minutes"));
    }

    [Fact]
    public void Nothing_in_it_can_be_changed()
    {
        var signature = New();
        var (end, mac) = (signature.For("board/minutes")![0].Value, signature.For("board/minutes")![1].Value);

        Assert.All(
            [(end, "x" + mac[1..]), (end, mac[..^1]), (end, mac + "A"), (end, ""), (end + "0", mac), ("99999", mac), ("-1", mac), ("", mac), (" " + end, mac)],
            forged => Assert.Null(Read(signature, [("e", forged.Item1), ("g", forged.Item2)], "board/minutes")));
    }

    [Fact]
    public void Another_key_signs_otherwise_and_no_key_signs_nothing()
    {
        Assert.Null(Read(New("another key of more than enough letters"), New().For("board/minutes")!, "board/minutes"));
        Assert.Null(New("").For("board/minutes"));
        Assert.Null(Read(New(""), New().For("board/minutes")!, "board/minutes"));
    }

    private static IReadOnlyList<(string Name, string Value)>? Read(LinkSignature signature, IReadOnlyList<(string Name, string Value)> parts, string document) =>
        signature.Read(name => parts.FirstOrDefault(p => p.Name == name).Value, document);

    private LinkSignature New(string key = "one key of more than enough letters") =>
        new(Options.Create(new WebOptions { LinkKey = key }), _time);
}
