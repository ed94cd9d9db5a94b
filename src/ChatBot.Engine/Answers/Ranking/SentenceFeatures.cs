using ChatBot.Answers.Evidence;
using ChatBot.Answers.Questions;
using ChatBot.Documents;

namespace ChatBot.Answers.Ranking;

/// <summary>The features that all candidates of a sentence share: how much of the question it holds, and what stands around it.</summary>
internal static class SentenceFeatures
{
    private const double LongSentence = 50;
    private const double LongQuestion = 10;
    private const double HalfCovered = 0.5;
    private const double HardlyHeld = 0.1;

    public static FeatureVector Of(SentenceReading sentence)
    {
        var (passage, question, features) = (sentence.Passage, sentence.Passage.Question, new FeatureVector());
        features[Feature.Bias] = 1;
        FillCoverage(sentence, features, question);
        FillGaps(sentence.Gaps, features, question);
        FillNeighbours(sentence, features, question);
        features[Feature.UnknownShare] = question.Unknown.Sum(t => t.Weight) / question.TotalWeight;
        features[Feature.PassageScore] = passage.Score;
        features[Feature.Length] = Math.Min(1, sentence.TermCount / LongSentence);
        features[Feature.Density] = sentence.TermCount == 0 ? 0 : Math.Min(1, sentence.Matches.DistinctBy(m => m.Term).Count() / (double)sentence.TermCount);
        features[Feature.QuestionLength] = Math.Min(1, question.Terms.Count / LongQuestion);
        features.Set(Feature.OpensPassage, sentence.Index == 0);
        features.Set(Feature.InHeading, passage.Source.Passage.Kind == PassageKind.Heading);

        return features;
    }

    private static void FillCoverage(SentenceReading sentence, FeatureVector features, AnalyzedQuestion question)
    {
        var around = sentence.Around;
        features[Feature.SentenceCoverage] = sentence.Coverage.Share(question);
        features[Feature.SharpCoverage] = sentence.Coverage.SharpShare(question);
        features[Feature.AroundCoverage] = around.Share(question);
        features[Feature.PassageCoverage] = sentence.Passage.Whole.Share(question);
        features[Feature.TitleCoverage] = sentence.Passage.Frame.Share(question);
        features[Feature.LowCoverage] = Math.Max(0, HalfCovered - features[Feature.AroundCoverage]);
        features[Feature.NameCoverage] = around.NameShare(question);
        features[Feature.SentenceNames] = sentence.Coverage.NameShare(question);
        features[Feature.WordCoverage] = sentence.Coverage.WordShare(question);
        features.Set(Feature.OnlyNamesHeld, question.Terms.Any(t => !t.IsName) && around.WordShare(question) < HardlyHeld);
        features[Feature.RarestCovered] = question.Rarest is { } rarest ? around[rarest] : 0;
        features[Feature.AdjacentPairs] = AdjacentPairs(sentence, question);
        features[Feature.LongestRun] = LongestRun(sentence, question);
    }

    private static void FillGaps(SentenceGaps gaps, FeatureVector features, AnalyzedQuestion question)
    {
        features[Feature.RarestMissing] = question.Rarest is { } rarest ? gaps.Rarest / question.Terms[rarest].Weight : 0;
        features[Feature.MissingWords] = Math.Min(1, gaps.InPassage / 3.0);
        features[Feature.MissingInSentence] = Math.Min(1, gaps.InSentence / 5.0);
        features.Set(Feature.MissingNumber, gaps.LacksNumber);
        features.Set(Feature.MissingVerb, gaps.LacksVerb);
        features.Set(Feature.MissingRole, gaps.LacksRole);
        features.Set(Feature.MissingNegation, gaps.LacksNegation);
        features.Set(Feature.HoldsOpposite, gaps.HoldsOpposite);
        features.Set(Feature.HoldsOtherName, gaps.HoldsOtherName);
        features.Set(Feature.HoldsOtherNumber, gaps.HoldsOtherNumber);
    }

    private static void FillNeighbours(SentenceReading sentence, FeatureVector features, AnalyzedQuestion question)
    {
        var (sentences, own) = (sentence.Passage.Sentences, sentence.Coverage);
        var before = sentence.Index > 0 ? own.Gain(sentences[sentence.Index - 1].Coverage, question) : 0;
        features[Feature.BeforeCoverage] = before;
        features[Feature.BehindCoverage] = sentence.Index + 1 < sentences.Count ? own.Gain(sentences[sentence.Index + 1].Coverage, question) : 0;
        features[Feature.RefersBack] = sentence.RefersBack ? before : 0;
        features[Feature.CoverageLag] = sentence.Passage.BestShare - features[Feature.SentenceCoverage];
    }

    private static double LongestRun(SentenceReading sentence, AnalyzedQuestion question)
    {
        var (longest, run) = (0, 0);
        FocusMatch? last = null;
        foreach (var match in sentence.Matches)
        {
            run = last is { } l && match.Focus == l.Focus + 1 && match.Term - l.Term is > 0 and <= 3 ? run + 1 : 1;
            longest = Math.Max(longest, run);
            last = match;
        }

        return longest < 2 ? 0 : longest / (double)question.Terms.Count;
    }

    private static double AdjacentPairs(SentenceReading sentence, AnalyzedQuestion question)
    {
        if (question.Terms.Count < 2)
        {
            return 0;
        }

        var together = new HashSet<int>();
        foreach (var first in sentence.Matches)
        {
            foreach (var second in sentence.Matches)
            {
                if (second.Focus == first.Focus + 1 && second.Term >= first.Term && second.Term - first.Term <= 2)
                {
                    together.Add(first.Focus);
                }
            }
        }

        return together.Count / (question.Terms.Count - 1.0);
    }
}
