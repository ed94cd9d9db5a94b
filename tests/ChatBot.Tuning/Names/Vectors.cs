using System.Numerics;

namespace ChatBot.Tuning.Names;

/// <summary>Arithmetic on vectors whose length is a multiple of the processor's.</summary>
internal static class Vectors
{
    /// <summary>Adds <paramref name="times"/> a vector to another.</summary>
    public static void Add(float[] to, float[] vector, float times = 1)
    {
        for (var i = 0; i < to.Length; i += Vector<float>.Count)
        {
            (new Vector<float>(to, i) + (new Vector<float>(vector, i) * times)).CopyTo(to, i);
        }
    }

    /// <summary>The sum of the products.</summary>
    public static float Dot(float[] first, float[] second)
    {
        var sum = Vector<float>.Zero;
        for (var i = 0; i < first.Length; i += Vector<float>.Count)
        {
            sum += new Vector<float>(first, i) * new Vector<float>(second, i);
        }

        return Vector.Sum(sum);
    }

    /// <summary>Makes a vector one long, unless it is zero.</summary>
    public static void Normalise(float[] vector)
    {
        var length = MathF.Sqrt(Dot(vector, vector));
        for (var i = 0; i < vector.Length && length > 0; i++)
        {
            vector[i] /= length;
        }
    }
}
