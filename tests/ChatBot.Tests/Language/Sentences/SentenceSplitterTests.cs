using ChatBot.Support;

namespace ChatBot.Language.Sentences;

public sealed class SentenceSplitterTests
{
    public static TheoryData<string, string, string[]> Cases => MarkdownCases.Load("Language/Sentences/SentenceSplitter.cases.md");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Splits_as_written_in_the_cases_file(string because, string text, string[] sentences)
    {
        var found = SentenceSplitter.Split(text).Select(span => span.In(text).ToString());

        Assert.True(sentences.SequenceEqual(found), $"{because}: {string.Join(" | ", found)}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Leaves_nothing_but_white_space_between_sentences(int seed)
    {
        var text = Some.Prose(new Random(seed));
        var end = 0;

        foreach (var sentence in SentenceSplitter.Split(text))
        {
            Assert.True(string.IsNullOrWhiteSpace(text[end..sentence.Start]));
            end = sentence.End;
        }

        Assert.True(string.IsNullOrWhiteSpace(text[end..]));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Keeps_that_promise_for_any_text(int seed)
    {
        var text = Some.AnyText(new Random(seed));
        var joined = string.Concat(SentenceSplitter.Split(text).Select(s => text.Substring(s.Start, s.Length)));

        Assert.Equal(WithoutSpace(text), WithoutSpace(joined));
    }

    [Fact]
    public void Joins_the_lines_of_a_hard_wrapped_paragraph()
    {
        const string Text =
            "The river rose for three days before anybody in\nthe valley thought of leaving, and by then the road to\nMill Lane was gone. Nobody was hurt in the flood.";

        Assert.Equal(2, SentenceSplitter.Split(Text).Count);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("a")]
    [InlineData("1. ")]
    [InlineData("[1] ")]
    [InlineData(". . ")]
    [InlineData("a.\n")]
    [InlineData(".A")]
    [InlineData("( ")]
    public void Long_monotonous_text_takes_linear_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        var clock = System.Diagnostics.Stopwatch.StartNew();

        SentenceSplitter.Split(text);

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{clock.Elapsed}");
    }

    private static string WithoutSpace(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
