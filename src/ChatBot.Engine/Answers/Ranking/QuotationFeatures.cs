using ChatBot.Answers.Candidates;
using ChatBot.Answers.Evidence;
using ChatBot.Answers.Questions;
using ChatBot.Language;
using ChatBot.Language.Names;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Ranking;

/// <summary>The features of a quotation: whether the one who is asked for speaks, and whether of the topic.</summary>
internal static class QuotationFeatures
{
    public static void Fill(Candidate candidate, AnalyzedQuestion question)
    {
        var speaker = SpeakerStems(candidate);
        var asked = question.Terms.Select((term, i) => (term, i)).Where(t => question.SpeakerTerms?.Contains(t.i) != false && IsSpokenBy(t.i, speaker, question)).Select(t => t.i).ToHashSet();
        var spoken = new Coverage(question, candidate.Passage.Matches.Where(m => candidate.Span.Contains(m.Span)));
        var around = candidate.Sentence.Around;

        var (byTopic, topic, bySpeaker) = (0.0, 0.0, 0.0);
        for (var i = 0; i < question.Terms.Count; i++)
        {
            var weight = question.Terms[i].Weight;
            if (asked.Contains(i))
            {
                bySpeaker += weight;
            }
            else
            {
                topic += weight;
                byTopic += weight * Math.Max(spoken[i], around[i] * 0.5);
            }
        }

        candidate.Features[Feature.SpeakerCoverage] = asked.Count > 0 ? 1 : 0;
        candidate.Features[Feature.QuotationCoverage] = topic > 0 ? byTopic / topic : 1;
        candidate.Features.Set(Feature.OtherSpeaker, asked.Count == 0 && question.NamesSpeaker);
        candidate.Features.Set(Feature.OtherTopic, asked.Count > 0 && topic > 0 && byTopic == 0);
    }

    private static HashSet<string> SpeakerStems(Candidate candidate)
    {
        if (candidate.Quotation?.Speaker is not { } speaker)
        {
            return [];
        }

        var text = candidate.Passage.Text;
        return [.. TermReader.Read(text, speaker.FullName).Concat(TermReader.Read(text, speaker.Mention))
            .Where(t => !IsAboutAnother(candidate, speaker.FullName, t))
            .Select(t => t.Stem)];
    }

    /// <summary>"An adviser to Ann Lee" is not Ann Lee: a person who is named only inside a longer description does not speak.</summary>
    private static bool IsAboutAnother(Candidate candidate, TextSpan speaker, Term term)
    {
        var before = candidate.Passage.Text.AsSpan(speaker.Start, Math.Max(0, term.Span.Start - speaker.Start));
        return before.ContainsAny(" to ", " of ")
            && candidate.Passage.Source.Source.Annotations.Names.Any(n => n.Type == NameType.Person && n.Span.Contains(term.Span) && n.Span.Start > speaker.Start);
    }

    private static bool ContainsAny(this ReadOnlySpan<char> text, string first, string second) =>
        text.Contains(first, StringComparison.Ordinal) || text.Contains(second, StringComparison.Ordinal);

    private static bool IsSpokenBy(int focus, HashSet<string> speaker, AnalyzedQuestion question) =>
        question.Paraphrases.Any(p => p.Focus.Count == 1 && p.Focus[0] == focus && p.Strength >= AnalyzedQuestion.SurelyTheSame
            && p.Stems.All(speaker.Contains));
}
