namespace ChatBot.Answers.Ranking;

/// <summary>The values of one candidate's features; what was not set is 0.</summary>
internal sealed class FeatureVector
{
    private readonly double[] _values = new double[Length];

    /// <summary>How many features there are.</summary>
    public static int Length { get; } = Enum.GetValues<Feature>().Length;

    public double this[Feature feature]
    {
        get => _values[(int)feature];
        set => _values[(int)feature] = value;
    }

    public void Set(Feature feature, bool holds) => this[feature] = holds ? 1 : 0;

    /// <summary>Takes over all values of another.</summary>
    public void Take(FeatureVector other) => other._values.CopyTo(_values, 0);

    /// <summary>Σ value × weight.</summary>
    public double Dot(ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        for (var i = 0; i < _values.Length; i++)
        {
            sum += _values[i] * weights[i];
        }

        return sum;
    }
}
