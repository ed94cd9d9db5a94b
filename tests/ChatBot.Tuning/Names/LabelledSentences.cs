using System.Text.Json;
using ChatBot.Language;
using ChatBot.Language.Names;
using ChatBot.Language.Words;

namespace ChatBot.Tuning.Names;

/// <summary>Reads files of <c>{id, tokens, tags, text?}</c> lines with BIO tags.</summary>
internal static class LabelledSentences
{
    /// <summary>The sentences of one file, in order. Tags other than PER, ORG, LOC and MISC count as outside.</summary>
    public static List<LabelledSentence> Read(string path)
    {
        var lines = File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        // GUM's names were taken from inside longer mentions, and some are missing; it is the one without MISC.
        var marksAllNames = lines.Any(line => Strings(line, "tags").Contains("B-MISC"));

        return [.. lines.Select(line => Parse(line, marksAllNames))];
    }

    /// <summary>The sentence of a text that is known to be one.</summary>
    public static SegmentedText OneSentence(string text) => new(text, Tokenizer.Tokenize(text), [new TextSpan(0, text.Length)]);

    private static LabelledSentence Parse(JsonElement line, bool marksAllNames)
    {
        var tokens = Strings(line, "tokens");
        var (text, spans) = line.TryGetProperty("text", out var given)
            ? (given.GetString()!, Align(given.GetString()!, tokens))
            : RunningText.Join(tokens);
        var source = line.GetProperty("id").GetString()!.Split(':')[0];

        return new LabelledSentence(source, OneSentence(text), [.. Names(spans, Strings(line, "tags"))], marksAllNames);
    }

    private static IEnumerable<MarkedName> Names(List<TextSpan> tokens, List<string> tags)
    {
        for (var i = 0; i < tags.Count; i++)
        {
            if (!tags[i].StartsWith("B-", StringComparison.Ordinal) || TypeOf(tags[i][2..]) is not { } type)
            {
                continue;
            }

            var last = i;
            while (last + 1 < tags.Count && tags[last + 1].StartsWith("I-", StringComparison.Ordinal))
            {
                last++;
            }

            yield return new MarkedName(TextSpan.FromBounds(tokens[i].Start, tokens[last].End), type);
        }
    }

    private static NameType? TypeOf(string tag) => tag switch
    {
        "PER" => NameType.Person,
        "ORG" => NameType.Organisation,
        "LOC" => NameType.Place,
        "MISC" => NameType.Miscellaneous,
        _ => null,
    };

    private static List<TextSpan> Align(string text, List<string> tokens)
    {
        var spans = new List<TextSpan>();
        var at = 0;
        foreach (var token in tokens)
        {
            var start = text.IndexOf(token, at, StringComparison.Ordinal);
            start = start < 0 ? at : start;
            at = Math.Min(text.Length, start + token.Length);
            spans.Add(TextSpan.FromBounds(start, at));
        }

        return spans;
    }

    private static List<string> Strings(JsonElement line, string property) =>
        [.. line.GetProperty(property).EnumerateArray().Select(item => item.GetString()!)];
}
