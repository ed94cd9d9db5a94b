using ChatBot.Answers.Evidence;
using ChatBot.Language;
using ChatBot.Language.Quotations;

namespace ChatBot.Answers.Candidates;

/// <summary>Direct speech as answers to quote: an utterance is whole, with the "he said" that breaks it.</summary>
internal static class QuotationCandidates
{
    public static IEnumerable<Candidate> Quote(PassageReading passage)
    {
        for (var i = 0; i < passage.Quotations.Count; i++)
        {
            if (i > 0 && passage.Quotations[i].ContinuesPrevious)
            {
                continue;
            }

            var last = i;
            while (last + 1 < passage.Quotations.Count && passage.Quotations[last + 1].ContinuesPrevious)
            {
                last++;
            }

            if (Of(passage, passage.Quotations[i], passage.Quotations[last]) is { } candidate)
            {
                yield return candidate;
            }
        }
    }

    private static Candidate? Of(PassageReading passage, Quotation first, Quotation last)
    {
        if (passage.SentenceAt(first.Span) is not { } opening || passage.SentenceAt(new TextSpan(last.Span.End - 1, 1)) is not { } closing)
        {
            return null;
        }

        var utterance = TextSpan.FromBounds(first.Span.Start, last.Span.End);
        var snippet = TextSpan.FromBounds(opening.Span.Start, Math.Max(closing.Span.End, utterance.End));

        return new Candidate(AnswerKind.Quotation, opening, utterance, utterance.In(passage.Text).ToString())
        {
            Quotation = first,
            Snippet = snippet,
        };
    }
}
