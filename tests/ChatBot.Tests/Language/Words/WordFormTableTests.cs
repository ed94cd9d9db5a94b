namespace ChatBot.Language.Words;

public class WordFormTableTests
{
    [Fact]
    public void EveryWordKeepsItsOwnFormWhileTheTableGrows()
    {
        var words = Enumerable.Range(0, 1000).Select(n => $"word{n}").ToArray();
        var table = new WordFormTable(4);
        foreach (var word in words)
        {
            table = table.IsFull ? table.Grown() : table;
            table.Add(WordFormTable.Hash(word), word, new WordForm(word, word));
        }

        Assert.All(words, word => Assert.Equal(word, table.Find(WordFormTable.Hash(word), word)?.Exact));
        Assert.Null(table.Find(WordFormTable.Hash("other"), "other"));
        Assert.Equal(words.Length, table.Count);
    }

    [Fact]
    public void TwoWordsOfOneHashAreToldApart()
    {
        var table = new WordFormTable(8);
        table.Add(7, "first", new WordForm("first", "first"));
        table.Add(7, "second", new WordForm("second", "second"));

        Assert.Equal("second", table.Find(7, "second")?.Exact);
        Assert.Null(table.Find(7, "third"));
    }

    [Fact]
    public void ManyThreadsGetTheSameFormOfAWord()
    {
        var words = Enumerable.Range(0, 20_000).Select(n => $"thread{n % 5_000}s").ToArray();

        var forms = words.AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(word => WordForms.Of(word)).ToArray();

        Assert.All(words.Zip(forms), pair => Assert.Equal(pair.First, pair.Second.Exact));
        Assert.All(words.Zip(forms), pair => Assert.Same(WordForms.Of(pair.First), pair.Second));
    }
}
