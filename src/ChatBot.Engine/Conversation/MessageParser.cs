using System.Globalization;
using System.Text;
using ChatBot.Answers;
using ChatBot.Answers.Questions;

namespace ChatBot.Conversation;

/// <summary>The grammar: what a message may say, the same on every platform.</summary>
/// <remarks>
/// <para><c>/who …</c>, <c>/when …</c>, <c>/where …</c>, <c>/ask …</c>: a question. <c>/quote …</c>: a speaker, a topic, or both,
/// or apart as <c>speaker:… topic:…</c>. <c>/sources</c>, <c>/help</c>. The slash may be left out; words that begin with no command
/// are asked as they stand. <c>/more N command …</c> and <c>/context document#pN</c> are what buttons send.</para>
/// </remarks>
public static class MessageParser
{
    /// <summary>Longest message that is read, in UTF-16 code units.</summary>
    public const int LongestMessage = 2_000;

    private const int MostSkipped = 100;

    /// <summary>The commands that people type, in the order that help lists them; what buttons send is none of them.</summary>
    public static IReadOnlyList<string> Commands { get; } = ["who", "when", "where", "quote", "ask", "sources", "help"];

    /// <summary>Reads a message; what it cannot read becomes a <see cref="Request.Unreadable"/> that says why.</summary>
    public static Request Parse(string message)
    {
        if (message.Length > LongestMessage)
        {
            return new Request.Unreadable(
                string.Create(CultureInfo.InvariantCulture, $"That is {message.Length:N0} characters long; please ask in at most {LongestMessage:N0}."));
        }

        var text = Clean(message);
        var hasSlash = text.StartsWith('/');
        var (word, rest) = SplitFirstWord(hasSlash ? text[1..] : text);
        (word, rest) = SplitFirstWord($"{Contractions.WriteOut(word)} {rest}".TrimEnd()); // "who's the mayor" asks who
        var command = word.ToLowerInvariant();

        return (command, hasSlash) switch
        {
            ("", _) => new Request.Unreadable("There is no question in that message."),
            ("help" or "start", _) when rest.Length == 0 || hasSlash => new Request.Help(),
            ("sources", _) when rest.Length == 0 || hasSlash => new Request.Sources(),
            ("more", true) => More(rest),
            // A document may be called by what is cleaned away, such as two blanks: its address is read as it was sent.
            ("context", true) => rest.Length > 0 ? new Request.Context(SplitFirstWord(message.Trim()).Others) : new Request.Unreadable("Context of what? Try /context document#p1."),
            _ when Kind(command) is { } kind => Ask(kind, command, rest),
            (_, true) when QuestionWords.IsAsking(command) => Ask(QuestionKind.Ask, "ask", text[1..]),
            (_, true) => Unknown(command),
            _ => Ask(QuestionKind.Ask, "ask", text),
        };
    }

    /// <summary>Reads a message that must be a question.</summary>
    public static bool TryParseQuestion(string message, out Question question)
    {
        question = Parse(message) is Request.Ask ask ? ask.Question : new Question(QuestionKind.Ask, "");
        return question.Text.Length > 0;
    }

    /// <summary>The word that asks for <paramref name="kind"/>: "who".</summary>
    public static string CommandOf(QuestionKind kind) => kind.ToString().ToLowerInvariant();

    private static QuestionKind? Kind(string command) => command switch
    {
        "who" => QuestionKind.Who,
        "when" => QuestionKind.When,
        "where" => QuestionKind.Where,
        "quote" => QuestionKind.Quote,
        "ask" => QuestionKind.Ask,
        _ => null,
    };

    private static Request Ask(QuestionKind kind, string command, string text)
    {
        if (!text.Any(char.IsLetterOrDigit))
        {
            return new Request.Unreadable($"What should /{command} look for? Write it behind the command.");
        }

        return new Request.Ask(kind == QuestionKind.Quote ? QuoteOptions.Read(text) : new Question(kind, text));
    }

    private static Request More(string rest)
    {
        var (number, question) = SplitFirstWord(rest);
        if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var skip)
            && skip is > 0 and <= MostSkipped
            && Parse("/" + question.TrimStart('/')) is Request.Ask ask)
        {
            return new Request.Ask(ask.Question, skip);
        }

        return new Request.Unreadable("More of what? Ask a question first.");
    }

    private static Request.Unreadable Unknown(string command)
    {
        // A slip is a letter, in long words two: "/foo" is no misspelt "/who".
        var nearest = Commands.FirstOrDefault(c => command.Length <= 20 && EditDistance.Between(command, c, 2) <= (c.Length > 4 ? 2 : 1));
        return new Request.Unreadable($"I know no command /{Shorten(command)}." + (nearest is null ? "" : $" Did you mean /{nearest}?"));
    }

    private static string Shorten(string word) => word.Length <= 30 ? word : word[..29] + "…";

    private static (string First, string Others) SplitFirstWord(string text)
    {
        var end = text.AsSpan().IndexOfAny(' ', '\n');
        return end < 0 ? (text, "") : (text[..end], text[(end + 1)..].Trim());
    }

    /// <summary>Drops control and formatting characters, which mean nothing in a question, and folds white space.</summary>
    internal static string Clean(string message)
    {
        var clean = new StringBuilder(message.Length);
        foreach (var rune in message.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (Rune.IsWhiteSpace(rune))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                {
                    clean.Append(' ');
                }
            }
            else if (category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned)
                && rune != Rune.ReplacementChar)
            {
                clean.Append(rune);
            }
        }

        return clean.ToString().Trim();
    }
}
