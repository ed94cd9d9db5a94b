namespace ChatBot.Language.Words;

/// <summary>One word or more for each step of the algorithm and for each of its exceptions.</summary>
public sealed class PorterStemmerTests
{
    [Theory]
    [InlineData("caresses", "caress")] // 1a
    [InlineData("ties", "tie")]
    [InlineData("cries", "cri")]
    [InlineData("gas", "gas")]
    [InlineData("kiwis", "kiwi")]
    [InlineData("agreed", "agre")] // 1b
    [InlineData("proceed", "proceed")]
    [InlineData("luxuriated", "luxuri")]
    [InlineData("hopping", "hop")]
    [InlineData("hoping", "hope")]
    [InlineData("adding", "add")]
    [InlineData("bleed", "bleed")]
    [InlineData("evening", "evening")]
    [InlineData("dying", "die")]
    [InlineData("cry", "cri")] // 1c
    [InlineData("by", "by")]
    [InlineData("say", "say")]
    [InlineData("youth", "youth")]
    [InlineData("relational", "relat")] // 2 to 4
    [InlineData("sensibility", "sensibl")]
    [InlineData("geologist", "geolog")]
    [InlineData("geology", "geolog")]
    [InlineData("usefulness", "use")]
    [InlineData("consistently", "consist")]
    [InlineData("knackeries", "knackeri")]
    [InlineData("formative", "format")]
    [InlineData("adoption", "adopt")]
    [InlineData("controlling", "control")] // 5
    [InlineData("knave", "knave")]
    [InlineData("generate", "generat")] // prefixes whose region is fixed
    [InlineData("general", "general")]
    [InlineData("communism", "communism")]
    [InlineData("university", "universiti")]
    [InlineData("universe", "univers")]
    [InlineData("organization", "organiz")]
    [InlineData("skies", "sky")] // words that stand by themselves
    [InlineData("early", "earli")]
    [InlineData("news", "news")]
    public void Stems_as_the_published_algorithm_does(string word, string stem)
    {
        Span<char> letters = word.ToCharArray();

        Assert.Equal(stem, letters[..PorterStemmer.Stem(letters)].ToString());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Any_letters_give_a_stem_that_is_no_longer(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 20_000; i++)
        {
            var word = random.GetItems<char>("aeiouysinglyedtion", random.Next(1, 12));

            Assert.InRange(PorterStemmer.Stem(word), 1, word.Length);
        }
    }
}
