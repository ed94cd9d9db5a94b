using ChatBot.Language.Names;
using ChatBot.Language.Names.Tagging;

namespace ChatBot.Tuning.Names;

/// <summary>Measures what a tagger finds in sentences that it was not trained on.</summary>
/// <param name="folds">So many taggers are trained, each without one part of the sentences.</param>
/// <param name="train">Trains a tagger on sentences and on those of the web.</param>
internal sealed class CrossValidation(int folds, Func<IReadOnlyList<LabelledSentence>, IReadOnlyList<LabelledSentence>, NameModel> train)
{
    /// <summary>Neighbouring sentences are often from one document, so a part is made of stretches of so many.</summary>
    private const int Stretch = 100;

    /// <summary>A line of figures for each collection.</summary>
    public List<string> Run(IReadOnlyList<LabelledSentence> sentences, IReadOnlyList<LabelledSentence> web)
    {
        var (labelled, ofWeb) = (Parts(sentences), Parts(web));
        var found = new (LabelledSentence Sentence, List<MarkedName> Names)[folds][];
        Parallel.For(0, folds, fold =>
        {
            var model = train([.. Others(labelled, fold)], [.. Others(ofWeb, fold)]);
            found[fold] = [.. Find(model, [.. labelled[fold]]), .. Find(model, [.. ofWeb[fold]])];
        });

        return [.. found.SelectMany(items => items).GroupBy(item => item.Sentence.Source.Split('-')[0]).Select(Line)];
    }

    private static IEnumerable<LabelledSentence> Others(ILookup<int, LabelledSentence> parts, int fold) =>
        parts.Where(part => part.Key != fold).SelectMany(part => part);

    private ILookup<int, LabelledSentence> Parts(IReadOnlyList<LabelledSentence> sentences) =>
        sentences.Index().ToLookup(sentence => sentence.Index / Stretch % folds, sentence => sentence.Item);

    private static IEnumerable<(LabelledSentence Sentence, List<MarkedName> Names)> Find(NameModel model, IReadOnlyList<LabelledSentence> sentences)
    {
        var found = NameFinder.FindAll([.. sentences.Select(sentence => sentence.Text)], new MentionFinder(new NameTagger(model)));

        return sentences.Zip(found, (sentence, names) => (sentence, names.Select(name => new MarkedName(name.Span, name.Type)).ToList()));
    }

    private string Line(IGrouping<string, (LabelledSentence Sentence, List<MarkedName> Names)> source)
    {
        var score = new NameScore();
        foreach (var (sentence, names) in source)
        {
            score.Add(sentence.Names, names);
        }

        return $"{folds}-fold {source.Key}: {score}";
    }
}
