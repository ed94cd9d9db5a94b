using ChatBot.Retrieval;

namespace ChatBot.Support;

/// <summary>Documents of words thrown together, and queries for them. As in language, a few words are frequent and many are rare.</summary>
internal sealed class RandomCorpus
{
    public RandomCorpus(Random random, int documents)
    {
        Options = new RetrievalOptions
        {
            TermSaturation = random.NextDouble() * 2,
            LengthNormalization = random.NextDouble(),
            TitleWeight = random.Next(3),
        };
        Documents = [.. Enumerable.Range(0, documents).Select(_ => Document(random))];
    }

    public RetrievalOptions Options { get; }

    /// <summary>Each line of a text is a passage.</summary>
    public (string Title, string Text)[] Documents { get; }

    public static (string Title, string Text) Document(Random random) => (
        Words(random, 2),
        string.Join('\n', Enumerable.Range(0, random.Next(1, 5)).Select(_ => Words(random, random.Next(0, 25)))));

    /// <summary>Digits keep a word from being stemmed.</summary>
    public static string Word(int rank) => $"w{rank}";

    public static SearchQuery Query(Random random)
    {
        var stems = Enumerable.Range(0, random.Next(0, 7)).Select(_ => Word(random)).Distinct();
        var phrases = Enumerable.Range(0, random.Next(0, 3)).Select(_ => (string[])[.. Enumerable.Range(0, random.Next(2, 4)).Select(_ => Word(random))]);

        return new SearchQuery([.. stems.Select(s => new QueryTerm(s, random.Next(3) == 0 ? random.NextDouble() : 1))])
        {
            Phrases = [.. phrases],
        };
    }

    public ExhaustiveSearch Exhaustive()
    {
        var search = new ExhaustiveSearch(Options);
        foreach (var (title, text) in Documents)
        {
            foreach (var passage in text.Split('\n'))
            {
                search.Add(title, passage);
            }
        }

        return search;
    }

    private static string Words(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Word(random)));

    private static string Word(Random random) => Word((int)(1 / (0.002 + random.NextDouble())));
}
