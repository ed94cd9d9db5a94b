namespace ChatBot.Answers.Ranking;

/// <summary>What speaks for or against a candidate. Shares are of the question's weight, 0 to 1; yes-or-no features are 0 or 1.</summary>
internal enum Feature
{
    /// <summary>Always 1: how often a candidate of this kind is right when nothing is known of it.</summary>
    Bias,

    /// <summary>Share of the question that the candidate's own sentence holds.</summary>
    SentenceCoverage,

    /// <summary>Share that the sentence holds with its neighbours, passage, heading and title, at a discount.</summary>
    AroundCoverage,

    /// <summary>Share that the passage holds as a whole, its heading and title at a discount.</summary>
    PassageCoverage,

    /// <summary>By how much <see cref="AroundCoverage"/> falls short of a half: below that it is hardly the same matter.</summary>
    LowCoverage,

    /// <summary>Share of the question's names that the same surroundings hold; 1 where it has none.</summary>
    NameCoverage,

    /// <summary>Share of the question's names that the sentence itself holds; 1 where it has none.</summary>
    SentenceNames,

    /// <summary>Share of the question that the corpus lacks altogether.</summary>
    UnknownShare,

    /// <summary>Share of the question near the candidate: each word counts less the farther it stands.</summary>
    Nearness,

    /// <summary>The same over the question's words that are no names: they tell what happened, where names tell to whom.</summary>
    WordNearness,

    /// <summary>Share of the question's words that are no names that the sentence holds; 1 where it has only names.</summary>
    WordCoverage,

    /// <summary>The same share as <see cref="SentenceCoverage"/> with each word's weight squared: rare words tell most.</summary>
    SharpCoverage,

    /// <summary>Share that the sentence before holds and this one lacks.</summary>
    BeforeCoverage,

    /// <summary>Share that the sentence behind holds and this one lacks.</summary>
    BehindCoverage,

    /// <summary><see cref="BeforeCoverage"/> where the sentence opens with a word that refers back: "This process is called …".</summary>
    RefersBack,

    /// <summary>Share that the title and the heading hold.</summary>
    TitleCoverage,

    /// <summary>By how much another sentence of the passage holds more of the question.</summary>
    CoverageLag,

    /// <summary>The sentence opens its passage.</summary>
    OpensPassage,

    /// <summary>The longest run of the question's words that stand one behind the other in the sentence too, as a share of them all.</summary>
    LongestRun,

    /// <summary>Share of the sentence's words that the question holds.</summary>
    Density,

    /// <summary>How many words the question has to look for, in tenths up to 1.</summary>
    QuestionLength,

    /// <summary>Share of the question's rarest word that the sentence and its surroundings hold.</summary>
    RarestCovered,

    /// <summary>How rare the rarest word is that the passage and its title lack, as a share of the question's rarest; 0 where they hold all.</summary>
    RarestMissing,

    /// <summary>How many of the question's words the passage and its title lack, in thirds up to 1.</summary>
    MissingWords,

    /// <summary>How many of the question's words the sentence lacks, in fifths up to 1.</summary>
    MissingInSentence,

    /// <summary>The question holds a number that the sentence lacks.</summary>
    MissingNumber,

    /// <summary>The question has words that are no names, and the sentence and its surroundings hold none of them: "who heads X" where only X stands.</summary>
    OnlyNamesHeld,

    /// <summary>Neither the sentence nor its surroundings hold the question's verb.</summary>
    MissingVerb,

    /// <summary>Another name or number stands where the question's should: "University of Ulm" for "University of Oslo".</summary>
    HoldsOtherName,

    /// <summary>The sentence lacks a number of the question, and holds another of its kind: "1943" for "1944", "third" for "second".</summary>
    HoldsOtherNumber,

    /// <summary>The question asks for the holder of a role, and nothing around the candidate names that role.</summary>
    MissingRole,

    /// <summary>The question holds "not", "never", "refused" or the like, and the sentence has no such word near the question's words.</summary>
    MissingNegation,

    /// <summary>The sentence holds the opposite of a word of the question, and not the word: "fell" where "rose" is asked for.</summary>
    HoldsOpposite,

    /// <summary>Share of neighbouring words of the question that also stand side by side in the sentence.</summary>
    AdjacentPairs,

    /// <summary>The passage's search score beside the best passage's, 0 to 1.</summary>
    PassageScore,

    /// <summary>Share of the question that the text gives as the candidate's role.</summary>
    RoleCoverage,

    /// <summary>Its role is the one asked for, but of another: the president of one country where another's is asked for.</summary>
    RoleOfAnother,

    /// <summary>1 where the candidate stands right where the question's verb wants it, less the more names and clauses lie between.</summary>
    VerbSlot,

    /// <summary>The same, by the share of the question's other words that stand round the verb as well.</summary>
    FrameHeld,

    /// <summary>The sentence holds the question's verb, and the candidate stands on the wrong side of it.</summary>
    WrongSide,

    /// <summary>The question already names the candidate.</summary>
    InQuestion,

    /// <summary>It stands inside what is said about somebody else.</summary>
    InsideRole,

    /// <summary>It is what the role asked for is of: "the Lund Mill" in "the owner of the Lund Mill". Only tells whether there is an answer.</summary>
    IsComplement,

    /// <summary>It is "former" or "late", and the question asks about the present.</summary>
    Former,

    /// <summary>A pronoun stands for it.</summary>
    Pronoun,

    /// <summary>The role stands in one sentence, the name in one behind it.</summary>
    NamedBehindRole,

    /// <summary>The question asks who holds a role, and this is no human being.</summary>
    WrongKindForRole,

    /// <summary>A human being.</summary>
    IsPerson,

    /// <summary>Nobody is named: "local farmers".</summary>
    IsNounPhrase,

    /// <summary>Nobody is named, but the noun says that it is people.</summary>
    NamesPeople,

    /// <summary>Only its capitals say that it is a name.</summary>
    IsCapitalized,

    /// <summary>1 where the candidate is of the kind that the noun behind "which" asks for, −1 where it is of another.</summary>
    FitsAskedNoun,

    /// <summary>The candidate or its role holds that noun: "Old Harbour School" for "which school".</summary>
    HoldsAskedNoun,

    /// <summary>A people, party or faith: "the Romans".</summary>
    IsPeople,

    /// <summary>A country, town or other place.</summary>
    IsPlace,

    /// <summary>A word such as "in" or "near" leads to it, and the question asks where: "in the south of Lund".</summary>
    BehindPlaceWord,

    /// <summary>Only its capitals say that it is a name, and it only says which: "Mongol" in "a Mongol army".</summary>
    IsModifier,

    /// <summary>It stands in round brackets, inside its sentence: another name for what stands before them, or an aside.</summary>
    InBrackets,

    /// <summary>It begins its sentence, or only an article and a role stand before it.</summary>
    LeadsSentence,

    /// <summary>The question asks for a person or organisation, and the sentence names one that the question does not.</summary>
    HoldsAskedPerson,

    /// <summary>The same for a place.</summary>
    HoldsAskedPlace,

    /// <summary>The same for a time.</summary>
    HoldsAskedDate,

    /// <summary>The same for a number, which is no date.</summary>
    HoldsAskedNumber,

    /// <summary>The question asks for a price, and the sentence tells a sum of money.</summary>
    HoldsAskedPrice,

    /// <summary>A number stands right before the noun that "how many" asks to count.</summary>
    CountsAskedNoun,

    /// <summary>The question asks why, and the sentence holds "because" or the like.</summary>
    HoldsReason,

    /// <summary>The question asks what something is called, and the sentence holds "known as" or the like.</summary>
    HoldsNaming,

    /// <summary>The question asks what something is, and the sentence begins with that and says that it is something.</summary>
    Defines,

    /// <summary>The question word asks for a kind of thing, and the sentence holds none.</summary>
    LacksAskedKind,

    /// <summary>The text does not tell which day, month or year the expression means.</summary>
    UnresolvedDate,

    /// <summary>The date is known to the month or day.</summary>
    PreciseDate,

    /// <summary>It is a part of a longer stretch of time: "1904" of "1904–1981".</summary>
    IsStretchEnd,

    /// <summary>It is the end of a stretch that the question's verb asks for, as "born" asks for the first; −1 for the other end.</summary>
    AskedEnd,

    /// <summary>It is two dates that are named together: "1644 and 1671".</summary>
    IsJoined,

    /// <summary>The same, and the question asks for several: "in which years".</summary>
    AskedJoined,

    /// <summary>The question asks for the next one, and the sentence says of the date that it was the last; or the other way round.</summary>
    OtherOrder,

    /// <summary>A sentence that holds half of the question moves what is asked for away from it, here or where another tells the same date; the question does not ask what was planned at first.</summary>
    Superseded,

    /// <summary>The sentence moves something to it: "postponed to 23 June".</summary>
    MovedHere,

    /// <summary>How much better the date that it replaces answers elsewhere, as a difference of sums: what was told of that one is now true of it.</summary>
    TakesOver,

    /// <summary>The question asks for the time of day, and it has none; or for a year, a day or a birth, and it is nothing else.</summary>
    OtherClock,

    /// <summary>It is part of what something is called: "the summer outing".</summary>
    NamesThing,

    /// <summary>It is the date of the heading over the sentence, which has none of its own.</summary>
    DatedByHeading,

    /// <summary>It is a repeated time, and the question asks what is usual: "every Tuesday".</summary>
    RepeatsAsAsked,

    /// <summary>Share of the question that names the quotation's speaker.</summary>
    SpeakerCoverage,

    /// <summary>Share of the question, its speaker left out, that the quotation's own words hold.</summary>
    QuotationCoverage,

    /// <summary>The question names a speaker, and it is somebody else.</summary>
    OtherSpeaker,

    /// <summary>The question names the quotation's speaker and a topic, and neither the quotation nor what stands around it holds anything of that.</summary>
    OtherTopic,

    /// <summary>How long the sentence is, from 0 (a word) to 1 (fifty and more).</summary>
    Length,

    /// <summary>It stands in a heading.</summary>
    InHeading,

    /// <summary>Σ weight × value of the ranking model: how good the best candidate looked. Only tells whether there is an answer.</summary>
    RankScore,

    /// <summary>How much better the best candidate looked than the second, up to 3. Only tells whether there is an answer.</summary>
    Lead,

    /// <summary>How many further documents say the same, as a logarithm.</summary>
    Agreement,
}
