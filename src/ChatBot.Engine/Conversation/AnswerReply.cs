using System.Globalization;
using ChatBot.Answers;
using ChatBot.Language;

namespace ChatBot.Conversation;

/// <summary>Puts answers into words: the best as the headline, each with the snippets that it stands in.</summary>
internal static class AnswerReply
{
    /// <summary>Longest headline; a longer sentence or quotation stands in its snippet, and the headline says so.</summary>
    private const int LongestHeadline = 300;

    /// <summary>A further answer is shown at once when its score is at least this share of the best one's; others wait for More.</summary>
    private const double ShownShare = 0.2;

    public static Reply Of(IReadOnlyList<Answer> answers, Request.Ask ask)
    {
        var (shown, told) = Page(answers, ask.Skip);
        var snippets = shown
            .SelectMany((answer, i) => SnippetsOf(answer, isBest: i == 0))
            .ToList();

        return new Reply(
            ReplyKind.Answer,
            Headline(shown[0]),
            snippets,
            Notes(shown[0]),
            Actions(ask, snippets, told, answers.Count));
    }

    /// <summary>The next answers, without the sentences that an answer before them shows already around its own; and how many are told then.</summary>
    private static (List<Answer> Shown, int Told) Page(IReadOnlyList<Answer> answers, int skip)
    {
        var least = skip > 0 ? 0 : answers[0].Score * ShownShare;
        var (shown, told) = (new List<Answer>(), skip);
        for (; told < answers.Count && answers[told].Score >= least; told++)
        {
            if (shown.Exists(s => ShowsToo(s, answers[told])))
            {
                continue;
            }

            if (shown.Count == Bot.AnswersShown)
            {
                break;
            }

            shown.Add(answers[told]);
        }

        return (shown, told);
    }

    private static bool ShowsToo(Answer shown, Answer other) =>
        shown.Kind == AnswerKind.Sentence && other.Kind == AnswerKind.Sentence
        && other.Citations.All(o => shown.Citations.Any(c => c.Source.Id == o.Source.Id && SnippetSurroundings.Of(c).Contains(o.Answer)));

    private static string Headline(Answer answer)
    {
        var text = answer.Text.Length <= LongestHeadline ? answer.Text : Cut(answer.Text);
        return answer switch
        {
            { Kind: AnswerKind.Date } when MeantDays.Of(answer) is { } days => $"{text} ({days})",
            { Kind: AnswerKind.Quotation, Speaker: { } speaker } => $"{speaker}: {text}",
            { Kind: AnswerKind.Quotation } => $"{text} (speaker unclear)",
            { Role: { } role } => $"{text}, {role}",
            _ => text,
        };
    }

    /// <summary>What sets a further answer apart; words that its snippet shows in bold are not said twice.</summary>
    private static string? Label(Answer answer) => answer.Kind switch
    {
        AnswerKind.Sentence => null,
        AnswerKind.Quotation => answer.Speaker ?? "speaker unclear",
        _ => Headline(answer),
    };

    /// <summary>Shortens at a word, never inside a surrogate pair, and marks that it did.</summary>
    private static string Cut(string text)
    {
        var end = text.LastIndexOf(' ', LongestHeadline);
        end = end < LongestHeadline / 2 ? LongestHeadline : end;
        return (char.IsLowSurrogate(text[end]) ? text[..(end - 1)] : text[..end]) + " …";
    }

    private static IEnumerable<ReplySnippet> SnippetsOf(Answer answer, bool isBest)
    {
        foreach (var citation in answer.Citations)
        {
            var shown = answer.Kind == AnswerKind.Sentence ? SnippetSurroundings.Of(citation) : citation.Span;
            yield return new ReplySnippet(
                shown.In(citation.Source.Text).ToString(),
                new TextSpan(citation.Answer.Start - shown.Start, citation.Answer.Length),
                citation.Source.Title,
                citation.Source.Date?.ToString(),
                Place.Of(citation.Source, citation.Passage),
                citation.Source.Url,
                isBest ? null : Label(answer))
            {
                Cited = CitedSpan.Of(citation),
            };
        }
    }

    private static List<string> Notes(Answer answer)
    {
        var notes = new List<string>();
        if (answer.Anchor is { } anchor)
        {
            notes.Add($"“{answer.Text}” is {MeantDays.Of(answer) ?? answer.Value}: {anchor.Rule} (counted from {anchor.Date}).");
        }

        if (answer.DocumentCount > 1)
        {
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"{answer.DocumentCount} documents agree."));
        }

        return notes;
    }

    private static List<ReplyAction> Actions(Request.Ask ask, List<ReplySnippet> snippets, int told, int found)
    {
        var actions = snippets
            .DistinctBy(s => s.Place)
            .Select(s => new ReplyAction(ReplyActionKind.Context, $"Context: {s.Place}", $"/context {s.Place}"))
            .ToList();
        var more = string.Create(CultureInfo.InvariantCulture, $"/more {told} {MessageParser.CommandOf(ask.Question.Kind)} {QuoteOptions.Write(ask.Question)}");
        if (found > told && more.Length <= MessageParser.LongestMessage)
        {
            actions.Insert(0, new ReplyAction(ReplyActionKind.More, "More answers", more));
        }

        return actions;
    }
}
