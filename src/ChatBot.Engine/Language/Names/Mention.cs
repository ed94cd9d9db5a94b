namespace ChatBot.Language.Names;

/// <summary>A name as it was found in one text, by its tokens.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
/// <param name="Type">What it seems to name.</param>
/// <param name="Margin">How much better than "no name" the tagger finds it, by its least certain token.</param>
internal readonly record struct Mention(int First, int Last, NameType Type, int Margin)
{
    /// <summary>Its tokens.</summary>
    public int TokenCount => Last - First + 1;

    /// <summary>Its words in <paramref name="text"/>.</summary>
    public ReadOnlySpan<char> In(SegmentedText text) => text.Between(First, Last).In(text.Text);
}
