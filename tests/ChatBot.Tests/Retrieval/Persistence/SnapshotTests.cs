using System.Collections;
using System.Reflection;
using ChatBot.Documents;
using ChatBot.Language;
using ChatBot.Language.Dates;
using ChatBot.Language.Names;
using ChatBot.Language.Quotations;
using ChatBot.Support;

namespace ChatBot.Retrieval.Persistence;

public sealed class SnapshotTests
{
    public static TheoryData<int> Seeds => [1, 2, 3, 4, 5, 6, 7, 8];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_is_opened_is_what_was_written(int seed)
    {
        var built = Build(new Random(seed), documents: 40);
        var opened = Stored.Again(built);

        Assert.Equal(built.Documents.Count, opened.Documents.Count);
        foreach (var (mine, theirs) in built.Documents.Zip(opened.Documents))
        {
            Assert.Equal(mine.Document.Text, theirs.Document.Text); // JSON would pass over halves of surrogate pairs
            Assert.Equal(mine.Title, theirs.Title);
            Assert.Equal(Stored.Describe(mine.Summary), Stored.Describe(theirs.Summary));
            Assert.Equal(Stored.Describe(mine.Content), Stored.Describe(theirs.Content));
            Assert.Equal(Stored.Describe(mine.Vocabulary), Stored.Describe(theirs.Vocabulary));
            Assert.Equal(Stored.Describe(mine.Reading), Stored.Describe(theirs.Reading));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_all_documents_know_of_names_comes_back_and_changes_with_them(int seed)
    {
        var built = Build(new Random(seed), documents: 400);
        var opened = Stored.Again(built);
        var fewer = opened.With([.. opened.Documents.Skip(50)]);

        AssertKnowsAlike(built.Vocabulary, opened.Vocabulary);
        AssertKnowsAlike(Afresh(fewer).Vocabulary, fewer.Vocabulary);
        Assert.NotEmpty(built.Vocabulary.SpelledOut);
        Assert.NotEqual(built.Vocabulary.Names.Count(), fewer.Vocabulary.Names.Count());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void It_is_searched_as_the_one_that_was_written(int seed)
    {
        var random = new Random(seed);
        var built = Build(random, documents: 60);

        AssertSearchedAlike(built, Stored.Again(built), random);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Changes_after_opening_give_what_a_fresh_build_gives(int seed)
    {
        var random = new Random(seed);
        var index = new LiveIndex(Build(random, documents: 40));
        for (var change = 0; change < 12; change++)
        {
            index.Put(RandomDocuments.One(random, $"folder/{random.Next(60)}"));
            index.Remove($"folder/{random.Next(60)}");
            _ = random.Next(3) == 0 && index.Merge();
            var opened = Stored.Again(index.Current);
            AssertSearchedAlike(Afresh(opened), opened, random);
            index = new LiveIndex(opened);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_same_snapshot_gives_the_same_bytes_whether_it_was_built_or_opened(int seed)
    {
        var built = Build(new Random(seed), documents: 30);
        var bytes = Stored.Bytes(built, [1, 2, 3]);

        Assert.Equal(bytes, Stored.Bytes(built, [1, 2, 3]));
        Assert.Equal(bytes, Stored.Bytes(Stored.Open(bytes, built.Options), [1, 2, 3]));
    }

    [Fact]
    public void An_empty_index_can_be_kept_too()
    {
        var opened = Stored.Again(IndexSnapshot.Empty);

        Assert.Empty(opened.Documents);
        Assert.Empty(opened.Passages);
    }

    [Fact]
    public void The_origin_comes_back_before_anything_else_is_read()
    {
        var bytes = new Stored.InMemory(Stored.Bytes(IndexSnapshot.Empty, [7, 8, 9]));

        Assert.Equal([7, 8, 9], new SnapshotReader(bytes).Origin.ToArray());
    }

    [Fact]
    public void Opening_reads_no_document_and_a_document_that_was_read_stays_the_same_one()
    {
        var opened = Stored.Again(Build(new Random(1), documents: 20));
        var passages = Enumerable.Range(0, opened.Passages.Count).Select(number => opened.Passages[number]).ToList();

        Assert.All(passages, passage => Assert.Same(passage.Source, opened.Documents.Single(d => d.Id == passage.Source.Id)));
        Assert.All(passages, passage => Assert.Same(passage.Source.Content, passage.Source.Content));
        Assert.Equal(passages, opened.Passages);
    }

    [Fact]
    public void Many_threads_may_read_the_same_documents()
    {
        var built = Build(new Random(1), documents: 20);
        var opened = Stored.Again(built);
        var expected = built.Documents.Select(d => Stored.Describe(d.Content)).ToList();

        Parallel.For(0, 200, turn =>
        {
            var document = turn % expected.Count;
            Assert.Equal(expected[document], Stored.Describe(opened.Documents[document].Content));
        });
    }

    // A property that the random documents never set would be lost without a test that fails.
    [Fact]
    public void Every_property_of_what_is_kept_is_tried_with_more_than_one_value()
    {
        var contents = RandomDocuments.Some(new Random(1), 200).Select(d => d.Content).ToList();
        var readings = RandomDocuments.Some(new Random(1), 200).Select(d => d.Reading).OfType<LocalReading>().ToList();
        var annotations = contents.Select(c => c.Annotations).ToList();

        AssertVaries(contents.Select(c => c.Document), typeof(Document));
        AssertVaries(contents.SelectMany(c => c.Document.Utterances), typeof(Utterance));
        AssertVaries(contents.SelectMany(c => c.Passages), typeof(Passage));
        AssertVaries(annotations, typeof(Annotations));
        AssertVaries(readings, typeof(LocalReading));
        AssertVaries(readings.Select(r => r.Names), typeof(LocalNames));
        AssertVaries(readings.SelectMany(r => r.Names.Mentions).Cast<object>(), typeof(Mention));
        AssertVaries(readings.SelectMany(r => r.Names.Votes).Cast<object>(), typeof(NameVote));
        AssertVaries(annotations.SelectMany(a => a.Names), typeof(Name));
        AssertVaries(annotations.SelectMany(a => a.Dates), typeof(DateExpression));
        AssertVaries(annotations.SelectMany(a => a.Dates).Select(d => d.Anchor).OfType<DateAnchor>(), typeof(DateAnchor));
        AssertVaries(annotations.SelectMany(a => a.Quotations), typeof(Quotation));
        AssertVaries(annotations.SelectMany(a => a.Quotations).Select(q => q.Speaker).OfType<Speaker>(), typeof(Speaker));
    }

    private static void AssertVaries(IEnumerable<object> things, Type type)
    {
        var all = things.ToList();
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var values = all.Select(thing => property.GetValue(thing)).Select(v => v is IEnumerable and not string ? Stored.Describe(v) : v).Distinct();
            Assert.True(values.Count() > 1, $"{type.Name}.{property.Name} has one value in all random documents. Is it kept?");
        }
    }

    private static IndexSnapshot Build(Random random, int documents)
    {
        var builder = new IndexBuilder(new RandomCorpus(random, 0).Options);
        foreach (var document in RandomDocuments.Some(random, documents))
        {
            builder.Add(document);
        }

        return builder.Build();
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

    private static void AssertKnowsAlike(CorpusVocabulary expected, CorpusVocabulary known)
    {
        Assert.Equal(Stored.Describe(expected.SpelledOut), Stored.Describe(known.SpelledOut));
        Assert.Equal(expected.Names.ToHashSet(), known.Names.ToHashSet());
        Assert.All(expected.SpelledOut, one => Assert.Equal(one.Stems, known.MeaningOf(one.Abbreviation)));
        Assert.All(expected.SpelledOut, one => Assert.Contains(one.Abbreviation, known.SpelledOutFrom(one.Stems[0]).Select(o => o.Abbreviation)));
    }

    private static void AssertSearchedAlike(IndexSnapshot expected, IndexSnapshot found, Random random)
    {
        Assert.Equal(expected.Statistics, found.Statistics);
        Assert.Equal(expected.Terms.Order(StringComparer.Ordinal), found.Terms.Order(StringComparer.Ordinal));
        Assert.Equal(expected.Passages.Select(p => p.Text.ToString()), found.Passages.Select(p => p.Text.ToString()));
        for (var passage = 0; passage < Math.Min(10, expected.Passages.Count); passage++)
        {
            Assert.Equal(expected.TermsOf(passage), found.TermsOf(passage));
        }

        for (var i = 0; i < 20; i++)
        {
            var query = RandomCorpus.Query(random);
            var most = random.Next(1, 40);

            Assert.Equal(expected.Search(query, most), found.Search(query, most));
        }
    }
}
