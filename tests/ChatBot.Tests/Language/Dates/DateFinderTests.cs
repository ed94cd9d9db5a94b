using ChatBot.Support;

namespace ChatBot.Language.Dates;

public sealed class DateFinderTests
{
    public static TheoryData<string, string, string, string[]> Cases =>
        MarkdownCases.LoadDated("Language/Dates/DateFinder.cases.md");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Finds_what_the_cases_file_says(string because, string written, string text, string[] expected)
    {
        PartialDate? reference = PartialDate.TryParse(written, out var date) ? date : null;

        var found = DateFinder.Find(SegmentedText.From(text), reference).Select(expression => Describe(expression, text)).ToList();

        var wanted = expected is ["nothing"] ? [] : expected;
        Assert.True(wanted.SequenceEqual(found), $"{because}: {string.Join(" | ", found)}");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Finds_the_same_in_a_file_of_Windows(string because, string written, string text, string[] expected) =>
        Finds_what_the_cases_file_says(because, written, text.ReplaceLineEndings("\r\n"), [.. expected.Select(line => line.ReplaceLineEndings("\r\n"))]);

    [Theory]
    [InlineData("It will start in 5 minutes.", "2024-09-24T16:17")]
    [InlineData("It began half an hour ago.", "2024-09-24T15:42")]
    [InlineData("It will be over within 8 hours.", "2024-09-24T16:12/2024-09-25T00:12")]
    public void Minutes_and_hours_are_counted_from_the_time_of_writing(string text, string value)
    {
        var found = DateFinder.Find(SegmentedText.From(text), new PartialDate(2024, 9, 24), new TimeOnly(16, 12));

        Assert.Equal(value, Assert.Single(found).Value);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Expressions_come_in_order_inside_the_text_and_never_overlap(int seed)
    {
        var text = Some.TalkOfTime(new Random(seed));
        var end = 0;

        foreach (var expression in DateFinder.Find(SegmentedText.From(text), new PartialDate(2024, 9, 24)))
        {
            Assert.True(expression.Span.Start >= end && expression.Span.End <= text.Length && expression.Span.Length > 0);
            end = expression.Span.End;
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Days_agree_with_their_value_and_have_one(int seed)
    {
        var text = Some.TalkOfTime(new Random(seed));

        foreach (var expression in DateFinder.Find(SegmentedText.From(text), new PartialDate(2024, 9, 24)))
        {
            if (expression.Interval is { } days)
            {
                Assert.True(days.First <= days.Last, $"{expression.Span.In(text)} runs backwards.");
                Assert.True(!PartialDate.TryParse(expression.Value, out var date) || (date.First, date.Last) == days, expression.Value);
            }
        }
    }

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    public void Four_hundred_years_later_relative_dates_are_four_hundred_years_later(int seed)
    {
        // The Gregorian calendar repeats after 400 years = 146,097 days = 20,871 weeks; only the moon of Easter does not.
        const int Cycle = 146_097;
        var text = SegmentedText.From(Some.TalkOfTime(new Random(seed)).Replace("Easter", "Halloween", StringComparison.Ordinal));
        var now = DateFinder.Find(text, new PartialDate(2024, 9, 24));
        var later = DateFinder.Find(text, new PartialDate(2424, 9, 24));

        foreach (var (first, second) in now.Zip(later).Where(pair => pair.First.Anchor?.Date.Year == 2024 && pair.First.Interval is not null))
        {
            Assert.Equal(first.Interval!.Value.First.DayNumber + Cycle, second.Interval!.Value.First.DayNumber);
        }
    }

    [Theory]
    [InlineData("\ud800 in 1981 \udfff")]
    [InlineData("\0\u0001 2021-13-45 99/99/9999 31 February 2021")]
    [InlineData("9999999999999999999999 years ago, next 99999999 years, year 9999, 9999 BC")]
    [InlineData("في عام 1981 二〇二四年 первого мая 1945 года")]
    [InlineData("")]
    public void Odd_text_does_no_harm(string text)
    {
        foreach (var reference in (ReadOnlySpan<PartialDate?>)[null, new PartialDate(1), new PartialDate(1, 1, 1), new PartialDate(9999, 12, 31)])
        {
            Assert.DoesNotContain(
                DateFinder.Find(SegmentedText.From(text), reference), expression => expression.Span.End > text.Length);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void No_words_lead_past_an_end_of_the_calendar(int seed)
    {
        const int Nearby = 20;
        string[] days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
        var ranges = from shift in (string[])["next", "last", "this"] from first in days from last in days select $"We meet {shift} {first} to {last}.";
        var text = SegmentedText.From(string.Join(' ', [.. ranges, Some.TalkOfTime(new Random(seed))]));

        for (var day = 0; day < Nearby; day++)
        {
            Assert.NotEmpty(DateFinder.Find(text, PartialDate.From(DateOnly.MinValue.AddDays(day))));
            Assert.NotEmpty(DateFinder.Find(text, PartialDate.From(DateOnly.MaxValue.AddDays(-day))));
        }
    }

    [Theory]
    [InlineData('a')]
    [InlineData('1')]
    [InlineData('-')]
    public void A_long_run_of_one_character_takes_no_longer_than_any_text(char character)
    {
        Assert.Empty(DateFinder.Find(SegmentedText.From(new string(character, 1_000_000)), null));
    }

    [Fact]
    public void An_anchor_tells_what_the_date_was_counted_from()
    {
        var found = DateFinder.Find(SegmentedText.From("In June, it rained on Monday."), new PartialDate(2024, 9, 24));

        Assert.Equal(new DateAnchor(new PartialDate(2024, 9, 24), "the last June up to this date"), found[0].Anchor);
    }

    private static string Describe(DateExpression expression, string text)
    {
        var kind = expression.Type == DateType.Date ? "" : $" ({expression.Type.ToString().ToLowerInvariant()})";
        return $"{expression.Span.In(text)} → {expression.Value ?? "?"}{kind}";
    }
}
