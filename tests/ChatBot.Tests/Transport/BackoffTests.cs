namespace ChatBot.Transport;

public sealed class BackoffTests
{
    [Fact]
    public void The_first_try_is_made_at_once() =>
        Assert.Equal(TimeSpan.Zero, Backoff.Delays(new Random(1)).First());

    [Fact]
    public void Each_further_delay_is_any_part_of_twice_the_one_before_up_to_a_minute()
    {
        double[] most = [0, 1, 2, 4, 8, 16, 32, 60, 60];

        for (var seed = 0; seed < 50; seed++)
        {
            Assert.All(Backoff.Delays(new Random(seed)).Take(most.Length).Zip(most), d => Assert.InRange(d.First.TotalSeconds, 0, d.Second));
        }
    }

    [Fact]
    public void Bots_that_fall_together_do_not_come_back_together()
    {
        var fifth = Enumerable.Range(0, 50).Select(seed => Backoff.Delays(new Random(seed)).ElementAt(4)).ToList();

        Assert.True(fifth.Max() - fifth.Min() > TimeSpan.FromSeconds(4));
    }
}
