namespace ChatBot.Language.Names;

/// <summary>What a name names.</summary>
public enum NameType
{
    /// <summary>PER: a human being.</summary>
    Person,

    /// <summary>ORG: a company, party, ministry, force, newspaper, team.</summary>
    Organisation,

    /// <summary>LOC: a country, town, region, river, building.</summary>
    Place,

    /// <summary>MISC: an event, work, people, language, law.</summary>
    Miscellaneous,
}

/// <summary>One mention of a name.</summary>
/// <param name="Span">The words of the name itself, without title or role: "Esmail Qaani".</param>
/// <param name="Type">What it names.</param>
/// <param name="FullName">The fullest mention of the same bearer in the same text ("Esmail Qaani" for "Qaani"); the mention itself where there is none fuller.</param>
/// <param name="Role">What the text says beside this mention that the bearer is ("Foreign Minister", "the head of the Supreme Judicial Council"), if it does.</param>
public sealed record Name(TextSpan Span, NameType Type, TextSpan FullName, TextSpan? Role);
