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
}
