namespace ChatBot.Tuning.Names;

/// <summary>
/// Numbers classes of words, from 1, so that like ones are near each other: a number's upper bits are a coarser class, as
/// in the trees of Brown and others (1992, "Class-based n-gram models of natural language").
/// </summary>
internal static class ClassNumbers
{
    /// <summary>So many steps bring the direction of most variance out.</summary>
    private const int Steps = 20;

    /// <summary>The number of each class, given its centre.</summary>
    public static int[] Of(float[][] centres)
    {
        var order = Enumerable.Range(0, centres.Length).ToArray();
        Halve(centres, order);
        var numbers = new int[centres.Length];
        for (var i = 0; i < order.Length; i++)
        {
            numbers[order[i]] = i + 1;
        }

        return numbers;
    }

    /// <summary>Puts classes in order along the direction that tells them apart best, then does so in each half.</summary>
    private static void Halve(float[][] centres, Span<int> order)
    {
        if (order.Length < 3)
        {
            return;
        }

        var members = order.ToArray();
        var direction = Direction(Array.ConvertAll(members, member => centres[member]));
        Array.ConvertAll(members, member => Along(centres[member], direction)).AsSpan().Sort(order);

        // With one class less than a power of two, for there is no number 0, each bit of a number is a half.
        var half = order.Length / 2;
        Halve(centres, order[..half]);
        Halve(centres, order[half..]);
    }

    /// <summary>The direction of most variance, by power iteration.</summary>
    private static float[] Direction(float[][] points)
    {
        var mean = Enumerable.Range(0, points[0].Length).Select(i => points.Average(point => point[i])).ToArray();
        var direction = Enumerable.Range(0, mean.Length).Select(i => points[0][i] - mean[i] + 0.001f).ToArray();
        for (var step = 0; step < Steps; step++)
        {
            var next = new float[mean.Length];
            foreach (var point in points)
            {
                var along = Along(point, direction) - Along(mean, direction);
                for (var i = 0; i < next.Length; i++)
                {
                    next[i] += along * (point[i] - mean[i]);
                }
            }

            var length = MathF.Sqrt(Along(next, next)) + float.Epsilon;
            direction = Array.ConvertAll(next, value => value / length);
        }

        return direction;
    }

    private static float Along(float[] point, float[] direction)
    {
        var sum = 0f;
        for (var i = 0; i < point.Length; i++)
        {
            sum += point[i] * direction[i];
        }

        return sum;
    }
}
