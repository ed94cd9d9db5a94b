namespace ChatBot.Tuning.Names;

/// <summary>
/// Writes the rows of a large matrix in few dimensions, the ones along which they differ most: a truncated singular value
/// decomposition by orthogonal iteration (Golub and Van Loan 2013, "Matrix computations", 8.2.4).
/// </summary>
internal static class FewDimensions
{
    /// <summary>So many dimensions are left.</summary>
    public const int Count = 96;

    private const int Rounds = 6;

    /// <summary>The rows in few dimensions, each of length one.</summary>
    public static float[][] Of(SparseRow[] rows, int columns, Random random)
    {
        var directions = Enumerable.Range(0, columns).Select(_ => Enumerable.Range(0, Count).Select(_ => random.NextSingle() - 0.5f).ToArray()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            Orthonormalise(directions);
            var along = Array.ConvertAll(rows, row => Along(row, directions));
            Array.ForEach(directions, Array.Clear);
            for (var i = 0; i < rows.Length; i++)
            {
                Spread(rows[i], along[i], directions);
            }
        }

        Orthonormalise(directions);
        var result = Array.ConvertAll(rows, row => Along(row, directions));
        Temper(result);
        Array.ForEach(result, Vectors.Normalise);
        return result;
    }

    private static float[] Along(SparseRow row, float[][] directions)
    {
        var sum = new float[Count];
        for (var i = 0; i < row.Columns.Length; i++)
        {
            Vectors.Add(sum, directions[row.Columns[i]], row.Values[i]);
        }

        return sum;
    }

    private static void Spread(SparseRow row, float[] along, float[][] directions)
    {
        for (var i = 0; i < row.Columns.Length; i++)
        {
            Vectors.Add(directions[row.Columns[i]], along, row.Values[i]);
        }
    }

    /// <summary>Makes the columns of <paramref name="matrix"/> perpendicular to one another, and of length one (Gram and Schmidt).</summary>
    private static void Orthonormalise(float[][] matrix)
    {
        for (var column = 0; column < Count; column++)
        {
            for (var earlier = 0; earlier < column; earlier++)
            {
                var shared = (float)matrix.Sum(row => (double)row[earlier] * row[column]);
                Array.ForEach(matrix, row => row[column] -= shared * row[earlier]);
            }

            Scale(matrix, column, -1);
        }
    }

    /// <summary>
    /// Leaves of each dimension's weight the square root, or else the first few, which tell little but how common a word
    /// is, drown the others (Levy, Goldberg and Dagan 2015, "Improving distributional similarity").
    /// </summary>
    private static void Temper(float[][] matrix)
    {
        for (var column = 0; column < Count; column++)
        {
            Scale(matrix, column, -0.5);
        }
    }

    /// <summary>Multiplies a column by a power of its length.</summary>
    private static void Scale(float[][] matrix, int column, double power)
    {
        var length = Math.Sqrt(matrix.Sum(row => (double)row[column] * row[column]));
        var factor = length > 0 ? (float)Math.Pow(length, power) : 0;
        Array.ForEach(matrix, row => row[column] *= factor);
    }
}
