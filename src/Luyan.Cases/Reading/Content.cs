namespace Luyan.Cases.Reading;

/// <summary>The kinds of what a case holds, as far as they are read by others.</summary>
public enum Content
{
    /// <summary>What the unit filed: application, plan, proofs, statements, reports, evidence.</summary>
    OwnFiling,

    /// <summary>Acts towards the unit: returns, corrections, orders, notices, decisions, letters and their service.</summary>
    FormalAct,

    /// <summary>What the public notice says.</summary>
    Published,

    /// <summary>What the public register says.</summary>
    Register,

    /// <summary>The department's opinion on the conditions and as a whole.</summary>
    DepartmentOpinion,

    /// <summary>The department's own: the rank among its applications, its letters before their issue.</summary>
    DepartmentInternal,

    /// <summary>Working papers of the Bureau: remarks, comments at sign-off, why somebody near to a party judges.</summary>
    WorkingPaper,

    /// <summary>What a comparison of dossiers found: it tells of another unit.</summary>
    Authenticity,

    /// <summary>That a visit or a panel is held, and when.</summary>
    ReviewHeld,

    /// <summary>What the experts found and said as a group.</summary>
    ReviewResult,

    /// <summary>Who the experts are, who signed or dissented, the signed report.</summary>
    Experts,

    /// <summary>What one expert did: answers to invitations, conflicts, scores, votes.</summary>
    Sheet,

    /// <summary>Reasons of the preselection, proposals how to determine, papers of the determination.</summary>
    Proposal,

    /// <summary>Who objected.</summary>
    Objector,

    /// <summary>An objection in its own words, and the answer to it.</summary>
    Objection,

    /// <summary>A suspicion and what is thought of it, before an investigation and beside its letters.</summary>
    Suspicion,

    /// <summary>A sanction that is proposed, before its notice.</summary>
    SanctionProposal,
}

/// <summary>When somebody reads a kind of content.</summary>
public enum When
{
    /// <summary>Never.</summary>
    Never,

    /// <summary>As soon as it is there.</summary>
    Always,

    /// <summary>Once the letter is issued that tells of it; at once where no letter does.</summary>
    Issued,

    /// <summary>Once the decision that rests on it has reached the unit: served, or issued where the policy asks for no service.</summary>
    Decided,

    /// <summary>One's own; that of the others once one's own is in.</summary>
    Own,

    /// <summary>Read, as a field that is to be opened with a reason.</summary>
    Sealed,
}
