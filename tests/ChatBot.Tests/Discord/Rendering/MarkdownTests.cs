using System.Text;
using System.Text.RegularExpressions;
using ChatBot.Support;

namespace ChatBot.Discord.Rendering;

public sealed partial class MarkdownTests
{
    [Theory]
    [InlineData("*bold* _it_ ~~no~~ ||spoiler|| `code`", @"\*bold\* \_it\_ \~\~no\~\~ \|\|spoiler\|\| \`code\`")]
    [InlineData("<@123> <@&1> <#2> </who:3> <t:1> <:e:4>", @"\<@123\> \<@&1\> \<\#2\> \</who:3\> \<t:1\> \<:e:4\>")]
    [InlineData("[text](https://example.org)", @"\[text\](https\://example.org)")]
    [InlineData("# heading", @"\# heading")]
    [InlineData("-# small", @"\-\# small")]
    [InlineData("- item", @"\- item")]
    [InlineData("a - b", "a - b")]
    [InlineData("1. item", @"1\. item")]
    [InlineData("12) item", @"12\) item")]
    [InlineData("in 1981. Then", "in 1981. Then")]
    [InlineData("> quotation", @"\> quotation")]
    [InlineData(@"C:\temp", @"C:\\temp")]
    [InlineData("at 10:30", "at 10:30")]
    [InlineData("@everyone, @here", "@\u200Beveryone, @\u200Bhere")]
    [InlineData("a\nb\r\n\tc", "a b c")]
    public void Marks_mean_themselves(string text, string escaped) => Assert.Equal(escaped, Markdown.EscapeLine(text));

    [Fact]
    public void What_cannot_be_printed_becomes_a_sign_that_says_so()
    {
        Assert.Equal("half \uFFFD pair 😀", Markdown.EscapeLine("half \uD83D pair 😀"));
        Assert.Equal("\uFFFDevil\uFFFD", Markdown.EscapeLine("\u202Eevil\u0007"));
    }

    [Fact]
    public void Seed_7_of_any_text_no_mark_is_left_alone()
    {
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var escaped = Markdown.EscapeLine(HostileText.Any(random, 200));
            var rest = EscapedPair().Replace(escaped, "");

            Assert.DoesNotContain(rest, c => @"\*_~|`<>#[]".Contains(c, StringComparison.Ordinal) || char.IsControl(c));
            Assert.DoesNotContain("://", rest, StringComparison.Ordinal);
            Assert.DoesNotContain("@everyone", rest, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("@here", rest, StringComparison.OrdinalIgnoreCase);
            Assert.True(IsWellFormed(escaped));
        }
    }

    [Fact]
    public void A_megabyte_of_one_mark_take_no_longer_than_their_length()
    {
        foreach (var unit in "-* .1\n")
        {
            Assert.True(Markdown.EscapeLine(new string(unit, 1_000_000)).Length <= 2_000_000);
        }
    }

    [GeneratedRegex(@"\\[^0-9A-Za-z\s]")]
    private static partial Regex EscapedPair();

    private static bool IsWellFormed(string text) => text.EnumerateRunes().Sum(r => r.Utf16SequenceLength) == text.Length
        && !text.EnumerateRunes().Any(r => r == Rune.ReplacementChar && !text.Contains('\uFFFD', StringComparison.Ordinal));
}
