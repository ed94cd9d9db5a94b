using System.Text.RegularExpressions;
using ChatBot.Language;
using ChatBot.Support;

namespace ChatBot.Discord.Rendering;

public sealed partial class QuotedTests
{
    [Fact]
    public void The_answer_is_bold_in_its_snippet() =>
        Assert.Equal("> In **June**, it rained.", Quoted.Write("In June, it rained.", new TextSpan(3, 4), 100));

    [Fact]
    public void Without_an_answer_nothing_is_bold() =>
        Assert.Equal("> It rained.", Quoted.Write("It rained.", null, 100));

    [Fact]
    public void Bold_ends_with_each_line() =>
        Assert.Equal("> a **b**\n> \n> **c** d", Quoted.Write("a b\n\n c d", new TextSpan(2, 5), 100));

    [Fact]
    public void Blanks_at_the_ends_of_the_answer_stay_outside() =>
        Assert.Equal("> a **b** c", Quoted.Write("a b c", new TextSpan(1, 3), 100));

    [Fact]
    public void What_does_not_fit_is_left_out_at_a_word_and_marked() =>
        Assert.Equal("> one two three four five […]", Quoted.Write("one two three four five six seven eight nine ten", null, 32));

    [Fact]
    public void An_answer_far_behind_is_shown_all_the_same()
    {
        var text = string.Join(' ', Enumerable.Repeat("word", 200)) + " the answer is here, and more follows";
        var written = Quoted.Write(text, new TextSpan(text.IndexOf("the answer", StringComparison.Ordinal), "the answer is here".Length), 120);

        Assert.StartsWith("> […] word", written, StringComparison.Ordinal);
        Assert.Contains("**the answer is here**", written, StringComparison.Ordinal);
        Assert.True(written.Length <= 120, written);
    }

    [Fact]
    public void A_bold_answer_that_is_too_long_is_cut_and_closed()
    {
        var text = string.Join(' ', Enumerable.Repeat("word", 200));
        var written = Quoted.Write(text, new TextSpan(0, text.Length), 60);

        Assert.Equal("> **word word word word word word word word word word** […]", written);
    }

    [Fact]
    public void Seed_11_of_any_text_and_answer_limits_hold_and_only_our_own_marks_mean_anything()
    {
        var random = new Random(11);
        for (var i = 0; i < 2_000; i++)
        {
            var text = HostileText.Any(random, random.Next(1, 120));
            var start = random.Next(text.Length);
            var bold = random.Next(3) == 0 ? (TextSpan?)null : new TextSpan(start, random.Next(text.Length - start + 1));
            var limit = random.Next(40, 600);

            var written = Quoted.Write(text, bold, limit);

            Assert.True(written.Length <= limit, $"{written.Length} > {limit}: {written}");
            var rest = EscapedPair().Replace(written, "");
            Assert.All(written.Split('\n'), line => Assert.StartsWith("> ", line, StringComparison.Ordinal));
            Assert.Equal(0, Bold().Count(rest) % 2);
            rest = Bold().Replace(LineStart().Replace(rest, ""), "").Replace("[…]", "", StringComparison.Ordinal);
            Assert.DoesNotContain(rest, c => @"\*_~|`<>#[]".Contains(c, StringComparison.Ordinal));
            Assert.DoesNotContain(written.Select((c, at) => (c, at)), p => char.IsSurrogate(p.c)
                && !(p.at + 1 < written.Length && char.IsSurrogatePair(p.c, written[p.at + 1]))
                && !(p.at > 0 && char.IsSurrogatePair(written[p.at - 1], p.c)));
        }
    }

    [Fact]
    public void Seed_12_what_fits_is_said_letter_for_letter()
    {
        var random = new Random(12);
        for (var i = 0; i < 500; i++)
        {
            var text = string.Concat(HostileText.Any(random, 60).Where(c => !char.IsSurrogate(c) && c is not ('\u202E' or '\0' or '\u200B')));
            var written = Quoted.Write(text, new TextSpan(0, text.Length / 2), 100_000);

            var read = Bold().Replace(LineStart().Replace(written, ""), "").Replace("\u200B", "", StringComparison.Ordinal);
            Assert.Equal(Letters(text), Letters(Unescape().Replace(read, "$1")));
        }
    }

    private static string Letters(string text) => string.Concat(text.Where(c => !Markdown.IsBlank(c)));

    [GeneratedRegex(@"\\[^0-9A-Za-z\s]")]
    private static partial Regex EscapedPair();

    [GeneratedRegex(@"\\([^0-9A-Za-z\s])")]
    private static partial Regex Unescape();

    [GeneratedRegex("^> ", RegexOptions.Multiline)]
    private static partial Regex LineStart();

    [GeneratedRegex(@"(?<=(?<!\\)(?:\\\\)*)\*\*")]
    private static partial Regex Bold();
}
