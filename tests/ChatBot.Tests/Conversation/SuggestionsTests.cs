using ChatBot.Documents;
using ChatBot.Retrieval;

namespace ChatBot.Conversation;

public sealed class SuggestionsTests
{
    private readonly Suggestions _suggestions;

    public SuggestionsTests()
    {
        var builder = new IndexBuilder(new RetrievalOptions());
        foreach (var document in CorpusAnalyzer.Analyze(
            [new Document("a", "A", "Mary Thornton went home. Mary Thornton said: “The ferry stopped.” John Baker, from Paris, was silent. A passenger said: “At last.”")]))
        {
            builder.Add(document);
        }

        _suggestions = Suggestions.From(builder.Build());
    }

    [Theory]
    [InlineData("thorn")]
    [InlineData("MARY")]
    [InlineData(" mary  tho")]
    public void A_name_is_found_by_the_beginning_of_any_of_its_words(string typed) =>
        Assert.Equal("Mary Thornton", _suggestions.Find(SuggestedName.Topic, typed, 25)[0]);

    [Fact]
    public void The_middle_of_a_word_finds_nothing() => Assert.Empty(_suggestions.Find(SuggestedName.Topic, "hornton", 25));

    [Fact]
    public void Speakers_are_those_who_are_quoted_by_name() =>
        Assert.Equal(["Mary Thornton"], _suggestions.Find(SuggestedName.Speaker, "", 25));

    [Fact]
    public void There_are_no_more_than_were_asked_for() => Assert.Single(_suggestions.Find(SuggestedName.Topic, "", 1));
}
