using ChatBot.Language;
using ChatBot.Support;

namespace ChatBot.Slack.Rendering;

public sealed class ExcerptTests
{
    [Fact]
    public void A_short_text_stands_whole_with_the_answer_in_bold() =>
        Assert.Equal("In |*June*|, it rained.", Written("In June, it rained.", new TextSpan(3, 4), 100));

    [Fact]
    public void A_text_without_an_answer_has_nothing_in_bold() => Assert.Equal("It rained.", Written("It rained.", null, 100));

    [Fact]
    public void What_does_not_fit_behind_the_answer_is_left_out_at_a_word() =>
        Assert.Equal("*It rained*| all day long and then the| […]", Written("It rained all day long and then the sun came out.", new TextSpan(0, 9), 46));

    [Fact]
    public void What_stands_far_before_the_answer_is_left_out_at_a_word()
    {
        var text = $"{string.Concat(Enumerable.Repeat("word ", 100))}and then June came";

        Assert.Equal("[…] |word word |*and then June*| came", Written(text, new TextSpan(500, 13), 55));
    }

    [Fact]
    public void No_text_has_no_runs() => Assert.Empty(Excerpt.Of(" \n ", null, 100));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Any_excerpt_keeps_its_limit_and_is_one_piece_of_the_source_with_seed(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 500; i++)
        {
            var text = HostileText.Any(random, random.Next(200));
            var start = random.Next(text.Length + 1);
            var limit = random.Next(40, 400);

            var runs = Excerpt.Of(text, new TextSpan(start, random.Next(text.Length - start + 1)), limit);

            var words = string.Concat(runs.Select(r => r.Text));
            Assert.True(words.Length <= limit);
            Assert.All(runs, r => Assert.NotEmpty(r.Text));
            words = words.StartsWith("[…] ", StringComparison.Ordinal) ? words[4..] : words;
            words = words.EndsWith(" […]", StringComparison.Ordinal) ? words[..^4] : words;
            Assert.Contains(words, Transport.Text.VisibleText.Of(text), StringComparison.Ordinal);
        }
    }

    private static string Written(string text, TextSpan? bold, int limit) =>
        string.Join('|', Excerpt.Of(text, bold, limit).Select(r => r.Style is null ? r.Text : $"*{r.Text}*"));
}
