using System.Globalization;
using ChatBot.Corpus;
using ChatBot.Documents;
using ChatBot.Documents.Splitting;
using ChatBot.Language.Words;

namespace ChatBot.Tuning.Words;

/// <summary>Counts in how many passages of a large corpus each stem stands.</summary>
internal static class FrequenciesCommand
{
    public const string Usage = "frequencies CORPUS FILE: writes the engine's table of how common English words are";

    /// <summary>A rarer stem says nothing about English, only about the corpus.</summary>
    private const int FewestPassages = 25;

    public static int Run(string[] options)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var passages = 0;
        foreach (var document in CorpusReader.Read(options[0], new CorpusOptions(), CancellationToken.None).Documents)
        {
            foreach (var passage in PassageSplitter.Split(document).Where(p => p.Kind == PassageKind.Body))
            {
                passages++;
                foreach (var stem in TermReader.Read(document.Text, passage.Span).Select(t => t.Stem).Distinct())
                {
                    counts[stem] = counts.GetValueOrDefault(stem) + 1;
                }
            }
        }

        using var output = new StreamWriter(options[1]) { NewLine = "\n" };
        output.WriteLine("# In how many paragraphs of English Wikipedia each stem stands; the first line counts all paragraphs. Written by");
        output.WriteLine("# `dotnet run --project tests/ChatBot.Tuning -- frequencies`; counted on 17,209 articles (text CC BY-SA 3.0).");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\t{passages}"));
        foreach (var (stem, count) in counts.Where(c => c.Value >= FewestPassages && c.Key.All(char.IsAsciiLetter)).OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stem}\t{count}"));
        }

        return 0;
    }
}
