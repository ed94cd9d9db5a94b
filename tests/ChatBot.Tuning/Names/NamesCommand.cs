using System.Diagnostics;
using System.IO.Compression;
using ChatBot.Language;
using ChatBot.Language.Names.Tagging;

namespace ChatBot.Tuning.Names;

/// <summary>Trains the tagger of names, and measures it.</summary>
internal static class NamesCommand
{
    public const string Usage = "names --train FOLDER [--wikipedia FILE | --lexicon MODEL] [--rounds N] [--folds N] [--test FILE]… [--out FILE]";

    private const int Seed = 20;

    /// <summary>The model is the mean of so many.</summary>
    private const int Times = 3;

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

        var rounds = int.Parse(Option(options, "--rounds") ?? "12");
        var sentences = LabelledFiles
            .SelectMany(file => LabelledSentences.Read(Path.Combine(train, file)))
            .Select(TrainingNames.Harmonise)
            .ToList();
        var lexicon = Option(options, "--lexicon") is { } earlier
            ? ReadModel(earlier).Lexicon
            : Lexicon(train, Option(options, "--wikipedia"), sentences, rounds);
        var folds = int.Parse(Option(options, "--folds") ?? "0");
        if (folds > 0)
        {
            CrossValidate(sentences, lexicon, folds, rounds);
        }

        var model = SequenceTrainer.Train(lexicon, Seed, sentences, rounds, Times);
        foreach (var test in Options(options, "--test"))
        {
            Report(Path.GetFileName(test), model, LabelledSentences.Read(test));
        }

        if (Option(options, "--out") is { } path)
        {
            using var packed = new BrotliStream(File.Create(path), CompressionLevel.SmallestSize);
            NameModelFormat.Write(packed, model);
        }

        return 0;
    }

    private static NameModel ReadModel(string path)
    {
        using var packed = File.OpenRead(path);
        return NameModel.Unpack(packed);
    }

    private static Lexicon Lexicon(string train, string? wikipedia, IReadOnlyList<LabelledSentence> sentences, int rounds)
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
            var labels = new byte[text.Tokens.Count];
            tagger.Tag(text, labels, new short[labels.Length]);
            miner.ReadUsage(text, labels);
        }

        Note("articles tagged");
        return miner.Lexicon();
    }

    private static void CrossValidate(IReadOnlyList<LabelledSentence> sentences, Lexicon lexicon, int folds, int rounds)
    {
        // Neighbouring sentences are often from one document, so a fold is made of long stretches.
        const int Stretch = 100;
        var found = new List<(LabelledSentence Sentence, List<MarkedName> Names)>();
        for (var fold = 0; fold < folds; fold++)
        {
            var parts = sentences.Index().ToLookup(sentence => sentence.Index / Stretch % folds == fold, sentence => sentence.Item);
            var model = SequenceTrainer.Train(lexicon, Seed, [.. parts[false]], rounds, times: 1);
            found.AddRange(parts[true].Select(sentence => (sentence, Find(model, sentence))));
        }

        foreach (var source in found.GroupBy(item => item.Sentence.Source.Split('-')[0]))
        {
            var score = new NameScore();
            foreach (var (sentence, names) in source)
            {
                score.Add(sentence.Names, names);
            }

            Note($"{folds}-fold {source.Key}: {score}");
        }
    }

    private static void Report(string name, NameModel model, List<LabelledSentence> sentences)
    {
        var score = new NameScore();
        sentences.ForEach(sentence => score.Add(sentence.Names, Find(model, sentence)));
        Note($"{name}: {score}");
    }

    private static List<MarkedName> Find(NameModel model, LabelledSentence sentence)
    {
        var text = sentence.Text;
        var labels = new byte[text.Tokens.Count];
        new NameTagger(model).Tag(text, labels, new short[labels.Length]);

        var names = new List<MarkedName>();
        for (var i = 0; i < labels.Length; i++)
        {
            if (NameLabel.Begins(labels[i]))
            {
                var first = i;
                while (i + 1 < labels.Length && labels[i + 1] != NameLabel.Outside && !NameLabel.Begins(labels[i + 1]))
                {
                    i++;
                }

                names.Add(new MarkedName(text.Between(first, i), NameLabel.TypeOf(labels[first])));
            }
        }

        return names;
    }

    private static void Note(string line) => Console.WriteLine($"{Stopwatch.GetElapsedTime(Started).TotalSeconds,5:F0} s  {line}");

    private static string? Option(string[] options, string name) => Options(options, name).FirstOrDefault();

    private static IEnumerable<string> Options(string[] options, string name) =>
        options.Zip(options.Skip(1)).Where(pair => pair.First == name).Select(pair => pair.Second);
}
