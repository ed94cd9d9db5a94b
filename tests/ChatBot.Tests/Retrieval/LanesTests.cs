using ChatBot.Retrieval.Search;

namespace ChatBot.Retrieval;

public sealed class LanesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(128)]
    [InlineData(256)]
    [InlineData(512)]
    public void Each_width_says_the_same_of_sixteen_numbers(int bits)
    {
        var random = new Random(1);
        for (var round = 0; round < 500; round++)
        {
            var sums = Enumerable.Range(0, Lanes.Count).Select(_ => (float)random.Next(5)).ToArray();
            var expected = sums.Index().Aggregate(0u, (reached, sum) => reached | (sum.Item >= 2 ? 1u << sum.Index : 0));

            Assert.Equal(expected, new Lanes(bits).AtLeast(sums, 2));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(128)]
    public void A_number_is_found_within_its_stretch_alone(int bits)
    {
        var random = new Random(1);
        var lows = Enumerable.Range(0, 60).Select(_ => (ushort)random.Next(30)).ToArray();
        for (var round = 0; round < 2_000; round++)
        {
            var at = random.Next(40);
            var end = at + random.Next(12);
            var low = (ushort)random.Next(30);
            var expected = Array.IndexOf(lows, low, at, end - at);

            Assert.Equal(expected, new Lanes(bits).Find(lows, at, end, low));
        }
    }
}
