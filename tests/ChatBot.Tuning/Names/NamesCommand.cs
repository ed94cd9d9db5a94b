using System.Diagnostics;
using System.IO.Compression;
using ChatBot.Language;
using ChatBot.Language.Names.Tagging;

namespace ChatBot.Tuning.Names;

/// <summary>Trains the tagger of names, and measures it.</summary>
internal static class NamesCommand
{
    public const string Usage = "names --train FOLDER [--wikipedia FILE | --lexicon MODEL] [--web FILE]… [--rounds N] [--folds N] [--out FILE]";

    private const int Seed = 20;

    /// <summary>The model is the mean of so many, for one alone is a point better or worse by chance.</summary>
    private const int Times = 8;

    /// <summary>Sentences of the web are few, and the kind that is asked for: each counts so many times.</summary>
    private const int WebTimes = 10;

    private static readonly string[] LabelledFiles = ["ner_train_crossner.jsonl", "ner_train_gum.jsonl"];
    private static readonly long Started = Stopwatch.GetTimestamp();

    /// <summary>Runs the command; the exit code is 0 when it has done what was asked.</summary>
    public static int Run(string[] options)
    {
        var train = Option(options, "--train");
        if (train is null)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        var rounds = int.Parse(Option(options, "--rounds") ?? "4");
        var sentences = LabelledFiles
            .SelectMany(file => LabelledSentences.Read(Path.Combine(train, file)))
            .Select(TrainingNames.Harmonise)
            .ToList();
        var web = Options(options, "--web").SelectMany(LabelledSentences.Read).ToList();
        var lexicon = Option(options, "--lexicon") is { } earlier
            ? ReadModel(earlier).Lexicon
            : Lexicon(train, Option(options, "--wikipedia"), sentences, rounds);
        if (Option(options, "--out") is { } path)
        {
            Write(path, Train(sentences, web));
        }

        if (int.TryParse(Option(options, "--folds"), out var folds))
        {
            new CrossValidation(folds, Train).Run(sentences, web).ForEach(Note);
        }

        return 0;

        NameModel Train(IReadOnlyList<LabelledSentence> part, IReadOnlyList<LabelledSentence> ofWeb) =>
            SequenceTrainer.Train(lexicon, Seed, [.. part, .. Enumerable.Repeat(ofWeb.Select(TrainingNames.Harmonise).ToList(), WebTimes).SelectMany(all => all)], rounds, Times);
    }

    private static void Write(string path, NameModel model)
    {
        using var packed = new BrotliStream(File.Create(path), CompressionLevel.SmallestSize);
        NameModelFormat.Write(packed, model);
        Note("model written");
    }

    private static NameModel ReadModel(string path)
    {
        using var packed = File.OpenRead(path);
        return NameModel.Unpack(packed);
    }

    private static NameLexicon Lexicon(string train, string? wikipedia, IReadOnlyList<LabelledSentence> sentences, int rounds)
    {
        var miner = new EvidenceMiner();
        NameLists.Read(miner);
        foreach (var article in Article.Read(Path.Combine(train, "wikipedia_leads.jsonl.gz")))
        {
            miner.ReadTitle(article);
            miner.ReadText(article.Text);
        }

        if (wikipedia is null)
        {
            return miner.Lexicon();
        }

        var texts = Article.Read(wikipedia).Select(article => article.Text).ToList();
        texts.ForEach(miner.ReadText);
        miner.ReadClasses(new WordClasses(Seed).Learn(texts));
        Note("words counted and grouped");

        var model = SequenceTrainer.Train(miner.Lexicon(), Seed, sentences, Math.Max(1, rounds / 2), times: 1);
        var tagger = new NameTagger(model);
        foreach (var text in texts.Select(SegmentedText.From))
        {
            var labels = new byte[text.Tokens.Length];
            tagger.Tag(text, labels, new short[labels.Length]);
            miner.ReadUsage(text, labels);
        }

        Note("articles tagged");
        return miner.Lexicon();
    }

    private static void Note(string line) => Console.WriteLine($"{Stopwatch.GetElapsedTime(Started).TotalSeconds,5:F0} s  {line}");

    private static string? Option(string[] options, string name) => Options(options, name).FirstOrDefault();

    private static IEnumerable<string> Options(string[] options, string name) =>
        options.Zip(options.Skip(1)).Where(pair => pair.First == name).Select(pair => pair.Second);
}
