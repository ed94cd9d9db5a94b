using ChatBot.Support;

namespace ChatBot.Language.Dates;

public sealed class DocumentDateFinderTests
{
    public static TheoryData<string, string, string[]> Cases =>
        MarkdownCases.Load("Language/Dates/DocumentDateFinder.cases.md");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Finds_what_the_cases_file_says(string because, string text, string[] expected)
    {
        var found = DocumentDateFinder.Find(SegmentedText.From(text));

        Assert.True(expected.Single() == (found?.ToString() ?? "unknown"), $"{because}: {found}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Any_text_has_a_date_or_none(int seed)
    {
        var found = DocumentDateFinder.Find(SegmentedText.From(Some.TalkOfTime(new Random(seed))));

        Assert.True(found is null or { Month: not null });
    }
}
