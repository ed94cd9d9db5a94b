using BenchmarkDotNet.Attributes;
using ChatBot.Language;
using ChatBot.Language.Sentences;
using ChatBot.Language.Words;

namespace ChatBot.Benchmarks;

/// <summary>A megabyte of text through the first steps of analysis.</summary>
[MemoryDiagnoser]
public class LanguageBenchmarks
{
    private string _text = "";

    [GlobalSetup]
    public void WriteText()
    {
        var random = new Random(1);
        var paragraphs = new List<string>();
        for (var length = 0; length < 1_000_000; length += paragraphs[^1].Length)
        {
            paragraphs.Add(GeneratedText.Paragraph(random, 5));
        }

        _text = string.Join("\n\n", paragraphs);
    }

    [Benchmark]
    public int Tokens() => Tokenizer.Tokenize(_text).Length;

    [Benchmark]
    public int Sentences() => SentenceSplitter.Split(_text).Count;

    [Benchmark]
    public int Terms() => TermReader.Read(_text, new TextSpan(0, _text.Length)).Count;
}
