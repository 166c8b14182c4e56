namespace Luyan.Cases.Reviews;

/// <summary>What a review is for. All four run the same life.</summary>
public enum ReviewKind
{
    /// <summary>实地考察, Art. 8: experts visit the relying unit; they report and do not vote.</summary>
    SiteVisit,

    /// <summary>评审论证, Art. 8: the panel on an application.</summary>
    AccreditationPanel,

    /// <summary>验收, Art. 9: the panel at the end of construction.</summary>
    AcceptancePanel,

    /// <summary>考核备案, Art. 11: the panel on an assessment.</summary>
    AssessmentPanel,
}

/// <summary>An expert's signature under the opinion of the group.</summary>
/// <param name="Expert">The expert's account.</param>
/// <param name="Dissent">The reasons of a dissent; null where the expert agrees.</param>
public sealed record Signature(Guid Expert, string? Dissent);
