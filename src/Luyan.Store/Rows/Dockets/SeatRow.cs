namespace Luyan.Store.Rows;

/// <summary>An expert's place in a review. A read model; it says what an expert may see and how many reviews an expert has open.</summary>
public sealed class SeatRow
{
    public Guid ReviewId { get; set; }

    /// <summary>The expert's account.</summary>
    public Guid AccountId { get; set; }

    /// <summary>The case under review.</summary>
    public Guid SubjectId { get; set; }

    /// <summary>Invited or seated, not declined or recused: the expert may see the review.</summary>
    public bool Sits { get; set; }

    /// <summary>Declared free of conflict: the expert may see the material of the case under review.</summary>
    public bool SeesMaterial { get; set; }

    /// <summary>The review is not closed yet.</summary>
    public bool Open { get; set; }
}
