using ChatBot.Answers.Candidates;
using ChatBot.Answers.Evidence;
using ChatBot.Answers.Questions;
using ChatBot.Documents;
using ChatBot.Language.Names;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Ranking;

/// <summary>Works out the features of candidates.</summary>
internal static class FeatureExtractor
{
    /// <summary>Terms after which a word's nearness has halved.</summary>
    private const double HalfNearness = 6;

    private const double LongSentence = 50;
    private const double HalfCovered = 0.5;

    /// <summary>Fills in <see cref="Candidate.Features"/>.</summary>
    public static void Fill(Candidate candidate)
    {
        var sentence = candidate.Sentence;
        var question = sentence.Passage.Question;
        var around = sentence.Around;
        var features = candidate.Features;

        features[Feature.Bias] = 1;
        features[Feature.SentenceCoverage] = sentence.Coverage.Share(question);
        features[Feature.AroundCoverage] = around.Share(question);
        features[Feature.PassageCoverage] = sentence.Passage.Whole.Share(question);
        features[Feature.LowCoverage] = Math.Max(0, HalfCovered - features[Feature.AroundCoverage]);
        features[Feature.NameCoverage] = around.NameShare(question);
        features[Feature.SentenceNames] = sentence.Coverage.NameShare(question);
        features[Feature.WordCoverage] = sentence.Coverage.WordShare(question);
        features[Feature.RarestCovered] = question.Rarest is { } rarest ? around[rarest] : 0;
        features[Feature.UnknownShare] = question.Unknown.Sum(t => t.Weight) / question.TotalWeight;
        features[Feature.PassageScore] = sentence.Passage.Score;
        features[Feature.AdjacentPairs] = AdjacentPairs(sentence, question);
        features[Feature.Length] = Math.Min(1, sentence.TermCount / LongSentence);
        features.Set(Feature.InHeading, sentence.Passage.Source.Passage.Kind == PassageKind.Heading);
        FillGaps(sentence.Gaps, features, question);
        FillByKind(candidate, question);
    }

    private static void FillGaps(SentenceGaps gaps, FeatureVector features, AnalyzedQuestion question)
    {
        features[Feature.RarestMissing] = question.Rarest is { } rarest ? gaps.Rarest / question.Terms[rarest].Weight : 0;
        features[Feature.MissingWords] = Math.Min(1, gaps.InPassage / 3.0);
        features[Feature.MissingInSentence] = Math.Min(1, gaps.InSentence / 5.0);
        features.Set(Feature.MissingNumber, gaps.LacksNumber);
        features.Set(Feature.MissingVerb, gaps.LacksVerb);
        features.Set(Feature.NegationDiffers, gaps.NegationDiffers);
        features.Set(Feature.HoldsOpposite, gaps.HoldsOpposite);
        features.Set(Feature.HoldsOtherName, gaps.HoldsOtherName);
    }

    private static void FillByKind(Candidate candidate, AnalyzedQuestion question)
    {
        switch (candidate.Kind)
        {
            case AnswerKind.Sentence:
                candidate.Features.Set(Feature.HoldsAskedKind, AskedKind.IsIn(candidate.Sentence, question));
                break;
            case AnswerKind.Quotation:
                QuotationFeatures.Fill(candidate, question);
                break;
            default:
                FillNearness(candidate, question);
                candidate.Features.Set(Feature.InQuestion, IsInQuestion(candidate));
                FillVerb(candidate);
                NameFeatures.Fill(candidate, question);
                DateFeatures.Fill(candidate, question);
                break;
        }
    }

    private static void FillVerb(Candidate candidate)
    {
        if (candidate.Sentence.Frame is not { } frame || candidate.BearsRoleOfSentence)
        {
            return;
        }

        var slot = frame.Slot(candidate.Extent);
        candidate.Features[Feature.VerbSlot] = slot * frame.Verb.Strength;
        candidate.Features[Feature.FrameHeld] = slot * frame.Others;
        candidate.Features.Set(Feature.WrongSide, slot == 0);
    }

    /// <summary>Σ weight × strength / (1 + distance / 6) over the question's words in the sentence, as a share of their weight.</summary>
    private static void FillNearness(Candidate candidate, AnalyzedQuestion question)
    {
        var best = NearestMatches(candidate, question);
        var (all, words, wordWeight) = (0.0, 0.0, 0.0);
        for (var i = 0; i < best.Length; i++)
        {
            var (term, near) = (question.Terms[i], best[i] * question.Terms[i].Weight);
            all += near;
            words += term.IsName ? 0 : near;
            wordWeight += term.IsName ? 0 : term.Weight;
        }

        candidate.Features[Feature.Nearness] = all / question.TotalWeight;
        candidate.Features[Feature.WordNearness] = wordWeight > 0 ? words / wordWeight : 0;
    }

    /// <summary>For each focus term the strength of its match nearest to the candidate, less the more terms lie between.</summary>
    private static double[] NearestMatches(Candidate candidate, AnalyzedQuestion question)
    {
        var sentence = candidate.Sentence;
        var (from, to) = (sentence.TermAt(candidate.Extent.Start), sentence.TermAt(candidate.Extent.End) - 1);
        var best = new double[question.Terms.Count];
        foreach (var match in sentence.Matches)
        {
            if (!candidate.Span.Contains(match.Span))
            {
                var distance = match.Term > to ? sentence.Passage.Clauses.Distance(to, match.Term)
                    : match.Term < from ? sentence.Passage.Clauses.Distance(match.Term, from) : 0;
                best[match.Focus] = Math.Max(best[match.Focus], match.Strength / (1 + (distance / HalfNearness)));
            }
        }

        return best;
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

    /// <summary>A name that the question gives away is not what it asks for, unless it asks who that is.</summary>
    private static bool IsInQuestion(Candidate candidate)
    {
        var question = candidate.Passage.Question;
        if (question.Form == QuestionForm.Description)
        {
            return false;
        }

        var named = TermReader.Read(candidate.Passage.Text, candidate.Name?.FullName ?? candidate.Span);
        return candidate.Name?.Type == NameType.Person
            ? named.Count > 0 && question.Named.Contains(named[^1].Stem) // a surname gives a person away
            : named.Any(t => !StopWords.Contains(t.Exact)) && named.All(t => StopWords.Contains(t.Exact) || question.Named.Contains(t.Stem));
    }
}
