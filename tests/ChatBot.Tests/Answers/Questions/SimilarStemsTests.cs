namespace ChatBot.Answers.Questions;

public sealed class SimilarStemsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Finds_what_comparing_every_stem_finds(int seed)
    {
        var random = new Random(seed);
        string Word() => string.Concat(Enumerable.Range(0, random.Next(3, 8)).Select(_ => "abcdeé漢"[random.Next(7)]));
        string[] stems = [.. Enumerable.Range(0, 500).Select(_ => Word())];
        var similar = new SimilarStems(stems);

        for (var i = 0; i < 200; i++)
        {
            var (word, most) = (Word(), random.Next(1, 3));
            var expected = stems.Select(s => (s, EditDistance.Between(word, s, most))).Where(s => s.Item2 <= most);

            Assert.Equal(expected, similar.Near(word, most));
        }
    }
}
