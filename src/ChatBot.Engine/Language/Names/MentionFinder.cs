using System.Buffers;
using ChatBot.Language.Names.Tagging;

namespace ChatBot.Language.Names;

/// <summary>Reads the mentions of names off the tagger's labels.</summary>
internal sealed class MentionFinder(NameTagger tagger)
{
    /// <summary>The mentions of one text, in order, never overlapping.</summary>
    public List<Mention> Find(SegmentedText text)
    {
        if (HyphenatedNames.Collapse(text) is not { } collapsed)
        {
            return FindTagged(text);
        }

        return FindTagged(collapsed.Text).ConvertAll(mention => collapsed.Restore(mention, text.Tokens.Length));
    }

    private List<Mention> FindTagged(SegmentedText text)
    {
        var count = text.Tokens.Length;
        var labels = ArrayPool<byte>.Shared.Rent(count);
        var margins = ArrayPool<short>.Shared.Rent(count);
        tagger.Tag(text, labels.AsSpan(0, count), margins.AsSpan(0, count));
        var mentions = CourtesyTitles.Complete(text, Read(text, labels.AsSpan(0, count), margins));
        PersonEdges.Widen(text, mentions);
        ArrayPool<byte>.Shared.Return(labels);
        ArrayPool<short>.Shared.Return(margins);

        return DisplayNames.Complete(text, mentions);
    }

    private static List<Mention> Read(SegmentedText text, ReadOnlySpan<byte> labels, ReadOnlySpan<short> margins)
    {
        var mentions = new List<Mention>();
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] == NameLabel.Outside)
            {
                continue;
            }

            var (first, margin) = (i, margins[i]);
            while (i + 1 < labels.Length && labels[i + 1] != NameLabel.Outside && !NameLabel.Begins(labels[i + 1]))
            {
                i++;
                margin = Math.Min(margin, margins[i]);
            }

            if (MentionEdges.Trim(text, new Mention(first, i, NameLabel.TypeOf(labels[first]), margin)) is { } mention && !(mentions is [.., var before] && before.Last >= mention.First))
            {
                if (NameForms.StateBehindTown(text, mention) is { } state)
                {
                    mentions.Add(mention with { Last = state - 1 });
                    mentions.Add(mention with { First = state });
                    continue;
                }

                mentions.Add(NameForms.Typed(text, mention));
            }
        }

        return mentions;
    }
}
