using ChatBot.Support;

namespace ChatBot.Language.Quotations;

public sealed class QuotationFinderTests
{
    public static TheoryData<string, string, string[]> Cases => MarkdownCases.Load("Language/Quotations/QuotationFinder.cases.md");

    public static TheoryData<string, string, string[]> LineCases => MarkdownCases.Load("Language/Quotations/QuotationFinder.lines.cases.md");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Finds_what_the_cases_file_says(string because, string marked, string[] quotations)
    {
        var (text, names) = MarkedNames.Read(marked);

        var found = QuotationFinder.Find(SegmentedText.From(text), names).Select(q => Describe(q, text).ReplaceLineEndings("\n"));

        Assert.True(quotations.SequenceEqual(found), $"{because}: {string.Join(" | ", found)}");
    }

    [Theory]
    [MemberData(nameof(LineCases))]
    public void Finds_what_the_cases_file_says_where_lines_are_sentences(string because, string marked, string[] quotations) =>
        Finds_what_the_cases_file_says(because, marked + string.Concat(Enumerable.Repeat("\nThe river was rising.", 60)), quotations);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Finds_the_same_in_a_file_of_Windows(string because, string marked, string[] quotations) =>
        Finds_what_the_cases_file_says(because, marked.ReplaceLineEndings("\r\n"), quotations);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Quotations_of_any_text_are_in_order_and_never_overlap(int seed)
    {
        var text = Some.Prose(new Random(seed));
        var end = 0;

        foreach (var quotation in QuotationFinder.Find(SegmentedText.From(text), []))
        {
            Assert.True(quotation.Span.Start >= end);
            Assert.True(quotation.Span.End <= text.Length);
            end = quotation.Span.End;
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData("“”")]
    [InlineData("'\u2019\u2018'")]
    [InlineData("\ud800\"\udc00\"\0")]
    [InlineData("“彼は行く。”と言った。")]
    public void Reads_any_text_without_fault(string text) =>
        Assert.All(QuotationFinder.Find(SegmentedText.From(text), []), q => Assert.True(q.Span.End <= text.Length));

    [Theory]
    [InlineData("“")]
    [InlineData("\"")]
    [InlineData("«“„")]
    [InlineData(" 'a")]
    [InlineData("“a,” he said. ")]
    [InlineData("“a” he ")]
    [InlineData("“a!” the man said. ")]
    public void Takes_time_in_proportion_to_a_strange_text(string piece)
    {
        var text = SegmentedText.From(string.Concat(Enumerable.Repeat(piece, 200_000)));

        Assert.True(QuotationFinder.Find(text, []).Count <= 200_000);
    }

    [Fact]
    public void A_turn_that_goes_on_without_end_takes_no_longer_than_any_text()
    {
        var (text, names) = MarkedNames.Read(string.Concat(Enumerable.Repeat("“Come here, *Ada Brook*!” said *Tom Lee*, ", 10_000)));

        var found = QuotationFinder.Find(SegmentedText.From(text), names);

        Assert.Equal(10_000, found.Count);
        Assert.All(found, quotation => Assert.Equal("Tom Lee", quotation.Speaker!.FullName.In(text).ToString()));
    }

    private static string Describe(Quotation quotation, string text)
    {
        var speaker = quotation.Speaker is { } known ? known.FullName.In(text).ToString() : "nobody";
        return $"{speaker}{(quotation.ContinuesPrevious ? ", going on" : "")}: {quotation.Span.In(text)}";
    }
}
