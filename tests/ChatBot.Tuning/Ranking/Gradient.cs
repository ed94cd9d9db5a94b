using System.Numerics;
using System.Runtime.InteropServices;
using ChatBot.Answers.Ranking;

namespace ChatBot.Tuning.Ranking;

/// <summary>Gradient descent by Adam (Kingma and Ba 2015), with λ/2 Σ weight² added to the loss, the bias left out.</summary>
internal static class Gradient
{
    private const int Rounds = 1000;
    private const double Rate = 0.05;

    /// <summary>Finds weights for which the mean of the items' losses is least.</summary>
    /// <param name="items">What to learn from.</param>
    /// <param name="size">How many weights there are.</param>
    /// <param name="decay">λ.</param>
    /// <param name="add">Adds one item's gradient at some weights.</param>
    /// <param name="signs">1 or −1 for a weight that may not be below or above 0, 0 for any other; null where all are free. After each step a weight of the wrong sign is put back to 0.</param>
    public static double[] Descend<T>(IReadOnlyList<T> items, int size, double decay, Action<T, double[], double[]> add, int[]? signs = null)
    {
        var (weights, mean, square, gradient) = (new double[size], new double[size], new double[size], new double[size]);
        for (var round = 1; round <= Rounds; round++)
        {
            Array.Clear(gradient);
            foreach (var item in items)
            {
                add(item, weights, gradient);
            }

            for (var i = 0; i < size; i++)
            {
                var slope = (gradient[i] / items.Count) + (i == (int)Feature.Bias ? 0 : decay * weights[i]);
                mean[i] = (0.9 * mean[i]) + (0.1 * slope);
                square[i] = (0.999 * square[i]) + (0.001 * slope * slope);
                weights[i] -= Rate * (mean[i] / (1 - Math.Pow(0.9, round))) / (Math.Sqrt(square[i] / (1 - Math.Pow(0.999, round))) + 1e-8);
                weights[i] = signs is not null && weights[i] * signs[i] < 0 ? 0 : weights[i];
            }
        }

        return weights;
    }

    public static double Dot(double[] weights, double[] values)
    {
        var a = MemoryMarshal.Cast<double, Vector<double>>(weights.AsSpan());
        var b = MemoryMarshal.Cast<double, Vector<double>>(values.AsSpan());
        var sums = Vector<double>.Zero;
        for (var i = 0; i < b.Length; i++)
        {
            sums += a[i] * b[i];
        }

        var sum = Vector.Sum(sums);
        for (var i = b.Length * Vector<double>.Count; i < values.Length; i++)
        {
            sum += weights[i] * values[i];
        }

        return sum;
    }

    public static double Logistic(double sum) => 1 / (1 + Math.Exp(-sum));

    public static void Add(double[] gradient, double[] values, double factor)
    {
        var a = MemoryMarshal.Cast<double, Vector<double>>(gradient.AsSpan());
        var b = MemoryMarshal.Cast<double, Vector<double>>(values.AsSpan());
        var factors = new Vector<double>(factor);
        for (var i = 0; i < b.Length; i++)
        {
            a[i] += b[i] * factors;
        }

        for (var i = b.Length * Vector<double>.Count; i < values.Length; i++)
        {
            gradient[i] += factor * values[i];
        }
    }
}
