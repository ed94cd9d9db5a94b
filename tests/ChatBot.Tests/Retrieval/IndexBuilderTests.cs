using ChatBot.Documents;
using ChatBot.Documents.Splitting;
using ChatBot.Language;
using ChatBot.Support;

namespace ChatBot.Retrieval;

public sealed class IndexBuilderTests
{
    private readonly IndexBuilder _builder = new(new RetrievalOptions());

    [Fact]
    public void Counts_passages_and_their_words()
    {
        _builder.Add(SomeIndex.Analyzed("a", "Weather", "It rained.\nThe rain went on for days."));

        Assert.Equal(new PassageStatistics(2, 4), _builder.Build().Statistics); // 2 and 6 words
    }

    [Fact]
    public void A_term_is_counted_in_passages_that_hold_it_in_text_or_title()
    {
        _builder.Add(SomeIndex.Analyzed("a", "Storms", "It rained.\nRain, rain!"));
        _builder.Add(SomeIndex.Analyzed("b", "Weather", "A storm."));

        var index = _builder.Build();

        Assert.Equal(2, index.PassagesWith("rain"));
        Assert.Equal(3, index.PassagesWith("storm"));
        Assert.Equal(0, index.PassagesWith("snow"));
    }

    [Fact]
    public void A_passage_is_found_by_the_headings_that_it_stands_under_but_not_twice_by_the_title()
    {
        const string Text = "# Faults\n## Winter\n### Cause\nThe pump froze.\n## Summer\nIt ran dry.";
        var document = new Document("faults", "Faults", Text);
        _builder.Add(new AnalyzedDocument(document, PassageSplitter.Split(document), Annotations.None));

        var index = _builder.Build();

        Assert.Equal(3, index.PassagesWith("winter")); // itself, the cause, and what froze
        Assert.Equal(2, index.PassagesWith("caus"));
        Assert.Equal(6, index.PassagesWith("fault")); // the title
        Assert.Equal("The pump froze.", Best(index, "winter", "pump"));
        Assert.Equal("It ran dry.", Best(index, "summer", "dry"));
    }

    private static string Best(IndexSnapshot index, params string[] stems)
    {
        var best = index.Passages[index.Search(new SearchQuery([.. stems.Select(stem => new QueryTerm(stem))]), 1)[0].Passage];
        return best.Passage.Span.In(best.Source.Document.Text).ToString();
    }

    [Fact]
    public void What_may_not_be_quoted_is_not_indexed()
    {
        _builder.Add(SomeIndex.Analyzed("a", "Weather", "Subscribe now", PassageKind.Boilerplate));
        _builder.Add(SomeIndex.Analyzed("b", "Weather", "It rained."));

        var index = _builder.Build();

        Assert.Equal("b", Assert.Single(index.Passages).Source.Document.Id);
        Assert.Equal(0, index.Passages[0].Number);
        Assert.Equal(0, index.PassagesWith("subscrib"));
        Assert.Equal(2, index.Documents.Count);
    }

    [Fact]
    public void An_id_can_be_used_once()
    {
        _builder.Add(SomeIndex.Analyzed("a", "Weather", "It rained."));

        Assert.Throws<ArgumentException>(() => _builder.Add(SomeIndex.Analyzed("a", "Weather", "It snowed.")));
    }

    [Fact]
    public void A_built_snapshot_stays_as_it_is()
    {
        _builder.Add(SomeIndex.Analyzed("a", "Weather", "It rained."));
        var first = _builder.Build();
        _builder.Add(SomeIndex.Analyzed("b", "Weather", "It snowed."));

        Assert.Single(first.Documents);
        Assert.Equal(2, _builder.Build().Documents.Count);
    }

    [Fact]
    public void A_passage_gives_its_stems_back_in_order()
    {
        _builder.Add(SomeIndex.Analyzed("a", "Weather", "It rained.\nThe storms passed."));

        Assert.Equal(["the", "storm", "pass"], _builder.Build().TermsOf(1));
    }

    [Fact]
    public void Nothing_is_found_in_an_empty_index()
    {
        Assert.Empty(IndexSnapshot.Empty.Passages);
        Assert.Empty(IndexSnapshot.Empty.Terms);
        Assert.Empty(IndexSnapshot.Empty.Search(new SearchQuery([new QueryTerm("rain")]), 3));
    }
}
