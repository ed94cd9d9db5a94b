using ChatBot.Support;

namespace ChatBot.Documents.Splitting;

public sealed class PassageSplitterTests
{
    public static TheoryData<string, string, string[]> Cases => MarkdownCases.Load("Documents/Splitting/PassageSplitter.cases.md");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Splits_as_written_in_the_cases_file(string because, string text, string[] passages)
    {
        var found = Split(text).Select(p => $"{p.Kind}: {p.Span.In(text)}".Replace('\n', '⏎'));

        Assert.True(passages.SequenceEqual(found), $"{because}:\n{string.Join('\n', found)}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Covers_all_that_is_not_white_space_in_order(int seed)
    {
        var text = Some.Prose(new Random(seed), characters: 10_000 * seed);

        AssertCovers(text, Split(text));
    }

    [Theory]
    [InlineData('a')]
    [InlineData(' ')]
    [InlineData('\n')]
    [InlineData('"')]
    [InlineData('(')]
    [InlineData('`')]
    [InlineData('\uD83D')]
    public void Millions_of_one_character_are_no_trouble(char c)
    {
        var text = new string(c, 3_000_000);

        AssertCovers(text, Split(text));
    }

    [Fact]
    public void A_repeat_of_one_line_without_end_is_no_trouble()
    {
        var text = string.Concat(Enumerable.Repeat("It rained and rained and rained and rained and rained.\n", 30_000));

        var passages = Split(text);

        Assert.Equal(1, passages.Count(p => p.Kind is PassageKind.Body));
    }

    [Fact]
    public void A_long_passage_is_cut_at_its_lines_and_sentences()
    {
        var sentence = "It rained on the harbour and on the boats all through that day. ";
        var paragraph = string.Concat(Enumerable.Repeat(sentence, 50)).TrimEnd();
        var text = $"Title\n\n{paragraph}\n{paragraph} {paragraph}";

        var passages = Split(text).Skip(1).Select(p => p.Span.In(text).ToString()).ToList();

        Assert.Equal(paragraph, passages[0]);
        Assert.All(passages, p => Assert.True(p.Length <= 4_000 && p.EndsWith("that day.", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_line_end_means_nothing_where_blank_lines_are_promised()
    {
        var document = Some.Document("It rained.\nIt stopped.") with { IsBlankLineSeparated = true };

        Assert.Equal(document.Text.Length, Assert.Single(PassageSplitter.Split(document)).Span.Length);
    }

    [Fact]
    public void Nothing_before_the_body_is_in_a_passage()
    {
        var document = new Document("a", "A", "title: A\nIt rained.") { BodyStart = 9 };

        var passage = Assert.Single(PassageSplitter.Split(document));

        Assert.Equal((1, 9), (passage.Number, passage.Span.Start));
    }

    private static IReadOnlyList<Passage> Split(string text) => PassageSplitter.Split(Some.Document(text));

    private static void AssertCovers(string text, IReadOnlyList<Passage> passages)
    {
        var end = 0;
        foreach (var (passage, number) in passages.Select((p, i) => (p, i + 1)))
        {
            Assert.Equal(number, passage.Number);
            Assert.True(text.AsSpan(end..passage.Span.Start).IsWhiteSpace());
            Assert.True(passage.Span.Length is > 0 and <= 4_000);
            Assert.Equal(passage.Span.Length, passage.Span.In(text).Trim().Length);
            end = passage.Span.End;
        }

        Assert.True(text.AsSpan(end).IsWhiteSpace());
    }
}
