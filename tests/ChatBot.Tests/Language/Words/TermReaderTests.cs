using ChatBot.Support;

namespace ChatBot.Language.Words;

public sealed class TermReaderTests
{
    public static TheoryData<string, string, string[]> Cases => MarkdownCases.Load("Language/Words/TermReader.cases.md");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reads_as_written_in_the_cases_file(string because, string text, string[] terms)
    {
        var expected = terms.Select(t => t.Contains(": ", StringComparison.Ordinal) ? t : $"{t}: {t}");
        var found = TermReader.Read(text, new TextSpan(0, text.Length)).Select(t => $"{t.Exact}: {t.Stem}");

        Assert.True(expected.SequenceEqual(found), $"{because}: {string.Join(" | ", found)}");
    }

    [Fact]
    public void Spans_count_from_the_start_of_the_whole_text()
    {
        const string Text = "Sun, then heavy rain.";

        var terms = TermReader.Read(Text, new TextSpan(5, 15));

        Assert.Equal(["then", "heavy", "rain"], terms.Select(t => t.Span.In(Text).ToString()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Any_text_gives_terms_inside_it_that_are_not_empty(int seed)
    {
        var text = Some.AnyText(new Random(seed));

        Assert.All(TermReader.Read(text, new TextSpan(0, text.Length)), term =>
        {
            Assert.NotEmpty(term.Stem);
            Assert.True(term.Span.End <= text.Length);
        });
    }

    [Fact]
    public void Of_an_endless_word_only_the_beginning_counts()
    {
        var text = new string('x', 1_000_000);

        Assert.Equal(64, Assert.Single(TermReader.Read(text, new TextSpan(0, text.Length))).Exact.Length);
    }

    [Fact]
    public void Many_threads_read_the_same_terms()
    {
        var words = Enumerable.Range(0, 200_000).Select(i => $"word{i}s").ToArray();

        Parallel.ForEach(words, word => Assert.Equal(word, TermReader.ReadWord(word).Exact));
    }

    [Theory]
    [InlineData("the", true)]
    [InlineData("whose", true)]
    [InlineData("us", false)] // also the country
    [InlineData("rain", false)]
    public void Stop_words_are_told_by_their_exact_form(string exact, bool isStopWord) =>
        Assert.Equal(isStopWord, StopWords.Contains(exact));
}
