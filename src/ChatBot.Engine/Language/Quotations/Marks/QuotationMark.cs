namespace ChatBot.Language.Quotations.Marks;

/// <summary>Which marks belong together.</summary>
internal enum MarkFamily
{
    /// <summary>", “ ” „ and the typewriter's `` ''.</summary>
    Double,

    /// <summary>« and ».</summary>
    Angle,

    /// <summary>‘ ’ and '.</summary>
    Single,

    /// <summary>A dash, which opens only.</summary>
    Dash,
}

/// <summary>A mark that may begin or end a quotation.</summary>
/// <param name="Span">One character, or two for `` and ''.</param>
/// <param name="Family">Which marks it can be paired with.</param>
/// <param name="MayOpen">Whether a quotation may begin here, going by the mark's shape and its neighbours.</param>
/// <param name="MayClose">Whether one may end here; both are true of a straight mark with a blank on either side.</param>
internal readonly record struct QuotationMark(TextSpan Span, MarkFamily Family, bool MayOpen, bool MayClose);
