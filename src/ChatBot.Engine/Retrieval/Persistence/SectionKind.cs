namespace ChatBot.Retrieval.Persistence;

/// <summary>What a section holds. A number once given is never given to anything else.</summary>
internal enum SectionKind
{
    /// <summary>What the host wants to know of the documents' origin.</summary>
    Origin = 1,

    /// <summary>By which build, and with which settings, all this was made.</summary>
    Making = 2,

    /// <summary>Every document: its summary, its place, and how long its parts in the next sections are.</summary>
    Documents = 3,

    /// <summary>Document after document: text, passages and annotations.</summary>
    Contents = 4,

    /// <summary>Document after document: the words that its names are made of, by their numbers among the stems.</summary>
    Vocabularies = 5,

    /// <summary>The stems that names are made of; as a segment's, each array is a section.</summary>
    StemCharacters = 6,
    StemStarts = 7,
    StemSlots = 8,

    /// <summary>Document after document: what analysis goes on from when other documents change.</summary>
    Readings = 9,

    /// <summary>In whose names each of these stems stands, in all documents together.</summary>
    StemRoles = 10,

    /// <summary>The abbreviations of all documents together, and the stems of what each stands for.</summary>
    Abbreviations = 11,

    /// <summary>Segment after segment, each array as it lies.</summary>
    TermCharacters = 20,
    TermStarts = 21,
    TermSlots = 22,
    Words = 23,
    WordStarts = 24,
    TitleWords = 25,
    TitleStarts = 26,
    TitleOf = 27,
    Entries = 28,
    SparsePassages = 29,
    SparseImpacts = 30,
    Lows = 31,
    Impacts = 32,
    Blocks = 33,
    WindowBounds = 34,
    Scale = 35,
}
