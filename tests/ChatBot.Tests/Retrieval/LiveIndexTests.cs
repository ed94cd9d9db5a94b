using ChatBot.Documents;
using ChatBot.Support;

namespace ChatBot.Retrieval;

public sealed class LiveIndexTests
{
    private static readonly SearchQuery Rain = new([new QueryTerm("rain")]);

    private readonly LiveIndex _index = new(SomeIndex.Of(new RetrievalOptions(), ("Weather", "It rained."), ("Peace", "It was quiet.")));

    [Fact]
    public void A_document_that_is_put_in_is_found_and_one_that_is_taken_out_is_not()
    {
        _index.Put(SomeIndex.Analyzed("new", "News", "More rain."));
        Assert.Equal([0, 2], Found());

        Assert.True(_index.Remove("document-0"));
        Assert.Equal([1], Found());
        Assert.Equal(["document-1", "new"], _index.Current.Documents.Select(d => d.Document.Id));
        Assert.Equal(0, _index.Current.PassagesWith("weather"));
        Assert.DoesNotContain("weather", _index.Current.Terms);
    }

    [Fact]
    public void A_document_that_is_put_in_again_takes_its_old_place()
    {
        _index.Put(SomeIndex.Analyzed("document-0", "Weather", "It snowed.\nThen came the rain."));

        Assert.Equal([1], Found());
        Assert.Equal("It snowed.", _index.Current.Passages[0].Text.ToString());
        Assert.Equal(new PassageStatistics(3, 3), _index.Current.Statistics); // 2, 4 and 3 words
    }

    [Fact]
    public void Taking_out_what_is_not_there_changes_nothing()
    {
        var before = _index.Current;

        Assert.False(_index.Remove("nobody"));
        Assert.Same(before, _index.Current);
    }

    [Fact]
    public void Who_holds_a_snapshot_is_answered_from_it_whatever_changes()
    {
        var before = _index.Current;
        _index.Replace([]);

        Assert.Equal([0], before.Search(Rain, 5).Select(h => h.Passage));
        Assert.Empty(_index.Current.Search(Rain, 5));
    }

    [Fact]
    public void New_annotations_of_an_unchanged_text_are_taken_over()
    {
        var again = SomeIndex.Analyzed("document-0", "Weather", "It rained.");
        _index.Put(again);

        Assert.Same(again, _index.Current.Passages[0].Source);
        Assert.Equal(1, _index.Current.SegmentCount);
    }

    [Fact]
    public void Two_documents_cannot_have_one_id()
    {
        var document = SomeIndex.Analyzed("twin", "Weather", "It rained.");

        Assert.Throws<ArgumentException>(() => _index.Replace([document, document]));
    }

    [Fact]
    public void Many_small_changes_leave_few_parts()
    {
        for (var i = 0; i < 200; i++)
        {
            _index.Put(SomeIndex.Analyzed($"new-{i}", "News", $"Rain on day {i}."));
            while (_index.Merge())
            {
                Assert.InRange(_index.Current.SegmentCount, 1, 9); // each at least twice as large as all smaller ones: log2 of 202 passages
            }
        }

        Assert.Equal(202, _index.Current.Passages.Count);
        Assert.False(_index.Merge());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void After_each_of_a_thousand_changes_in_four_parts_all_is_as_if_built_afresh(int seed)
    {
        var random = new Random(seed);
        var corpus = new RandomCorpus(random, documents: 30);
        var index = new LiveIndex(SomeIndex.Of(corpus.Options, corpus.Documents));

        for (var change = 0; change < 250; change++)
        {
            Change(index, random);
            if (random.Next(4) == 0)
            {
                index.Merge();
            }

            AssertSame(Afresh(index.Current), index.Current, random);
        }
    }

    [Fact]
    public void Searches_and_merges_go_on_while_documents_come_and_go()
    {
        var random = new Random(1);
        var corpus = new RandomCorpus(random, documents: 30);
        var index = new LiveIndex(SomeIndex.Of(corpus.Options, corpus.Documents));

        Parallel.For(0, 120, turn =>
        {
            var mine = new Random(turn);
            switch (turn % 3)
            {
                case 0:
                    index.Put(Document(mine, mine.Next(60)));
                    break;
                case 1:
                    index.Merge();
                    break;
                default:
                    var snapshot = index.Current;
                    AssertSame(Afresh(snapshot), snapshot, mine);
                    break;
            }
        });

        AssertSame(Afresh(index.Current), index.Current, random);
    }

    private static void Change(LiveIndex index, Random random)
    {
        var documents = index.Current.Documents;
        switch (random.Next(5))
        {
            case 0 or 1:
                index.Put(Document(random, random.Next(60)));
                break;
            case 2 or 3 when documents.Count > 0:
                index.Remove(documents[random.Next(documents.Count)].Document.Id);
                break;
            default:
                var shuffled = documents.Append(Document(random, 60 + random.Next(60))).DistinctBy(d => d.Document.Id).ToArray();
                random.Shuffle(shuffled);
                index.Replace(shuffled);
                break;
        }
    }

    private static AnalyzedDocument Document(Random random, int number)
    {
        var (title, text) = RandomCorpus.Document(random);
        var kind = random.Next(8) == 0 ? PassageKind.Boilerplate : PassageKind.Body;

        return SomeIndex.Analyzed($"document-{number}", title, text, kind);
    }

    private static IndexSnapshot Afresh(IndexSnapshot index)
    {
        var builder = new IndexBuilder(index.Options);
        foreach (var document in index.Documents)
        {
            builder.Add(document);
        }

        return builder.Build();
    }

    private static void AssertSame(IndexSnapshot expected, IndexSnapshot found, Random random)
    {
        Assert.Equal(expected.Statistics, found.Statistics);
        Assert.Equal(expected.Passages, found.Passages);
        Assert.Equal(expected.Terms.Order(), found.Terms.Order());
        Assert.All(expected.Passages.Take(20), p => Assert.Equal(expected.TermsOf(p.Number), found.TermsOf(p.Number)));
        for (var i = 0; i < 10; i++)
        {
            var query = RandomCorpus.Query(random);
            var most = random.Next(1, 40);

            Assert.Equal(expected.Search(query, most), found.Search(query, most));
        }
    }

    private IEnumerable<int> Found() => _index.Current.Search(Rain, 5).Select(hit => hit.Passage);
}
