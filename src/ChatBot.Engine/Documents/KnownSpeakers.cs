using ChatBot.Language;
using ChatBot.Language.Names;
using ChatBot.Language.Quotations;

namespace ChatBot.Documents;

/// <summary>Makes a quotation of each utterance and a person of each speaker that the source itself names.</summary>
internal static class KnownSpeakers
{
    /// <summary>What was found in the document's text, with what its source says added; where the two differ, the source is right.</summary>
    /// <remarks>Quotation marks within an utterance stay a quotation if somebody is found to speak it: a person in a chat quotes another.</remarks>
    public static Annotations AddTo(Annotations found, Document document, IReadOnlyList<Passage> passages)
    {
        var utterances = document.Utterances.Count > 0 ? document.Utterances : Interview.AnswersIn(document.Text, passages, found.Names);
        if (utterances.Count == 0)
        {
            return found;
        }

        return found with
        {
            Names = AddSpeakers(found.Names, [.. document.Utterances.Select(u => u.Speaker).Distinct().OrderBy(s => s.Start)]),
            Quotations =
            [
                .. Quotations(utterances, passages)
                    .Concat(found.Quotations.Where(q => q.Speaker is not null || !IsUttered(q.Span, utterances)))
                    .OrderBy(q => q.Span.Start)
                    .ThenByDescending(q => q.Span.Length),
            ],
        };
    }

    private static List<Name> AddSpeakers(IReadOnlyList<Name> found, List<TextSpan> speakers)
    {
        var names = new List<Name>(found.Count + speakers.Count);
        var next = 0;
        foreach (var name in found)
        {
            while (next < speakers.Count && speakers[next].End <= name.Span.Start)
            {
                next++;
            }

            if (next == speakers.Count || !name.Span.Overlaps(speakers[next]))
            {
                names.Add(name);
            }
        }

        names.AddRange(speakers.Select(speaker => new Name(speaker, NameType.Person, speaker, Role: null)));
        names.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return names;
    }

    /// <summary>A quotation for each passage that an utterance goes through, because none may leave its passage.</summary>
    private static IEnumerable<Quotation> Quotations(IReadOnlyList<Utterance> utterances, IReadOnlyList<Passage> passages)
    {
        var next = 0;
        foreach (var utterance in utterances)
        {
            while (next < passages.Count && passages[next].Span.End <= utterance.Words.Start)
            {
                next++;
            }

            for (var i = next; i < passages.Count && passages[i].Span.Start < utterance.Words.End; i++)
            {
                var words = TextSpan.FromBounds(
                    Math.Max(utterance.Words.Start, passages[i].Span.Start),
                    Math.Min(utterance.Words.End, passages[i].Span.End));
                yield return new Quotation(words, new Speaker(utterance.Speaker, utterance.Speaker), ContinuesPrevious: false);
            }
        }
    }

    private static bool IsUttered(TextSpan quotation, IReadOnlyList<Utterance> utterances)
    {
        var (low, high) = (0, utterances.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = utterances[middle].Words.End <= quotation.Start ? (middle + 1, high) : (low, middle);
        }

        return low < utterances.Count && utterances[low].Words.Overlaps(quotation);
    }
}
