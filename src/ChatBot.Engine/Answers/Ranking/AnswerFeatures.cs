using ChatBot.Answers.Candidates;
using ChatBot.Answers.Evidence;
using ChatBot.Answers.Questions;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Ranking;

/// <summary>Works out the features of one question's candidates.</summary>
internal sealed class AnswerFeatures
{
    /// <summary>Terms after which a word's nearness has halved.</summary>
    private const double HalfNearness = 6;

    private readonly Dictionary<SentenceReading, FeatureVector> _bySentence = [];

    /// <summary>Fills in <see cref="Candidate.Features"/>.</summary>
    public void Fill(Candidate candidate)
    {
        if (!_bySentence.TryGetValue(candidate.Sentence, out var shared))
        {
            _bySentence[candidate.Sentence] = shared = SentenceFeatures.Of(candidate.Sentence);
        }

        candidate.Features.Take(shared);
        FillByKind(candidate, candidate.Passage.Question);
    }

    private static void FillByKind(Candidate candidate, AnalyzedQuestion question)
    {
        switch (candidate.Kind)
        {
            case AnswerKind.Sentence:
                AskedKind.Fill(candidate.Features, candidate.Sentence);
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
        if (candidate.Sentence.Frame is not { } frame || candidate.BearsRoleOfSentence || candidate.IsDatedByHeading)
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

    /// <summary>A name that the question gives away is not what it asks for, unless it asks who that is.</summary>
    private static bool IsInQuestion(Candidate candidate)
    {
        var question = candidate.Passage.Question;
        if (question.Form == QuestionForm.Description)
        {
            return false;
        }

        return candidate.Name is { } name
            ? QuestionNames.Hold(candidate.Passage, name)
            : QuestionNames.Hold(question, TermReader.Read(candidate.Passage.Text, candidate.Span));
    }
}
