using System.Text;

namespace ChatBot.Benchmarks;

/// <summary>English-looking text from a seed: frequent words are frequent, rare ones rare, as Zipf found.</summary>
internal static class GeneratedText
{
    public static string Paragraph(Random random, int sentences)
    {
        var text = new StringBuilder();
        for (var sentence = 0; sentence < sentences; sentence++)
        {
            text.Append(sentence == 0 ? "" : " ").Append("The ");
            for (var word = random.Next(8, 25); word > 0; word--)
            {
                text.Append(Word(random)).Append(word == 1 ? "." : word % 7 == 0 ? ", " : " ");
            }
        }

        return text.ToString();
    }

    /// <summary>One of 50,000 words; the n-th is about 1/n as likely as the first.</summary>
    public static string Word(Random random)
    {
        const string Consonants = "bcdfglmnprstvw";
        const string Vowels = "aeiou";
        var word = new StringBuilder();
        for (var rank = (int)Math.Pow(50_000, random.NextDouble()); rank > 0; rank /= Consonants.Length * Vowels.Length)
        {
            var syllable = rank % (Consonants.Length * Vowels.Length);
            word.Append(Consonants[syllable / Vowels.Length]).Append(Vowels[syllable % Vowels.Length]);
        }

        return word.ToString();
    }
}
