namespace ChatBot.Answers.Questions;

/// <summary>Counts how many letters two words are apart.</summary>
internal static class EditDistance
{
    /// <summary>Letters to insert, drop, replace or swap with a neighbour (optimal string alignment); more than <paramref name="most"/> is not counted out.</summary>
    public static int Between(string a, string b, int most)
    {
        Span<int> beforeLast = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> current = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var best = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(replace, Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }

                best = Math.Min(best, current[j]);
            }

            if (best > most)
            {
                return most + 1;
            }

            var oldest = beforeLast;
            beforeLast = last;
            last = current;
            current = oldest;
        }

        return last[b.Length];
    }
}
