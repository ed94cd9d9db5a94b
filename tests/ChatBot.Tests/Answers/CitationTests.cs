using ChatBot.Documents;
using ChatBot.Language;
using ChatBot.Support;

namespace ChatBot.Answers;

public sealed class CitationTests
{
    private static readonly Passage First = new(1, new TextSpan(0, 5), PassageKind.Body);

    [Fact]
    public void Snippet_is_the_source_text_letter_for_letter()
    {
        var twice = new TextSpan(12, 6);
        var citation = new Citation(Some.Document("It rained.  Twice!"), First, twice, twice);

        Assert.Equal("Twice!", citation.Snippet);
    }

    [Fact]
    public void A_span_past_the_end_of_the_source_is_refused()
    {
        var span = new TextSpan(3, 40);

        Assert.Throws<ArgumentOutOfRangeException>(() => new Citation(Some.Document("Short."), First, span, span));
    }

    [Fact]
    public void An_answer_outside_its_snippet_is_refused()
    {
        var source = Some.Document("It rained. Twice!");

        Assert.Throws<ArgumentOutOfRangeException>(
            () => new Citation(source, First, new TextSpan(0, 10), new TextSpan(11, 5)));
    }
}
