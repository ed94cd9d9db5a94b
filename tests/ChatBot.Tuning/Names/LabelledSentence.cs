using ChatBot.Language;
using ChatBot.Language.Names;
using ChatBot.Language.Names.Tagging;

namespace ChatBot.Tuning.Names;

/// <summary>A span that people marked as a name.</summary>
internal readonly record struct MarkedName(TextSpan Span, NameType Type);

/// <summary>A sentence whose names people have marked.</summary>
/// <param name="Source">Which collection it is from, for figures apart.</param>
/// <param name="Text">The sentence as running text, one sentence whatever its full stops.</param>
/// <param name="Names">Its names, in order.</param>
/// <param name="MarksAllNames">Whether the collection can be relied upon to mark every person, organisation and place.</param>
/// <param name="MarksMiscellaneous">Whether the collection marks miscellaneous names.</param>
internal sealed record LabelledSentence(string Source, SegmentedText Text, IReadOnlyList<MarkedName> Names, bool MarksAllNames, bool MarksMiscellaneous)
{
    /// <summary>The label of every token. A token that goes past the end of a name is outside it.</summary>
    public byte[] Labels()
    {
        var labels = new byte[Text.Tokens.Length];
        foreach (var name in Names)
        {
            var inside = Text.Tokens.Index().Where(token => name.Span.Contains(token.Item.Span)).Select(token => token.Index).ToList();
            foreach (var token in inside)
            {
                labels[token] = NameLabel.Of(name.Type, token == inside[0], token == inside[^1]);
            }
        }

        return labels;
    }
}
