namespace Luyan.Cases.Reading;

/// <summary>Who reads what, and when: closed where it is not opened here. <c>docs/visibility.md</c> is made from it.</summary>
public static class Matrix
{
    private const When No = When.Never, Yes = When.Always, Issued = When.Issued, Decided = When.Decided, Own = When.Own,
        Sealed = When.Sealed;

    // Unit, department, Bureau, auditor, expert, public: in the order of Side.
    private static readonly Dictionary<Content, When[]> Rows = new()
    {
        [Content.OwnFiling] = [Yes, Yes, Yes, Yes, Own, No],
        [Content.FormalAct] = [Issued, Issued, Yes, Yes, No, No],
        [Content.Published] = [Yes, Yes, Yes, Yes, Yes, Yes],
        [Content.Register] = [Issued, Issued, Yes, Yes, Issued, Issued],
        [Content.DepartmentOpinion] = [Yes, Yes, Yes, Yes, Yes, No],
        [Content.DepartmentInternal] = [No, Yes, Yes, Yes, No, No],
        [Content.WorkingPaper] = [No, No, Yes, Yes, No, No],
        [Content.Authenticity] = [No, No, Yes, Yes, No, No],
        [Content.ReviewHeld] = [Yes, Yes, Yes, Yes, Yes, No],
        [Content.ReviewResult] = [Decided, Decided, Yes, Yes, Decided, No],
        [Content.Experts] = [No, No, Yes, Sealed, No, No],
        [Content.Sheet] = [No, No, Yes, Sealed, Own, No],
        [Content.Proposal] = [No, No, Yes, Yes, No, No],
        [Content.Objector] = [No, No, Sealed, Sealed, No, No],
        [Content.Objection] = [No, No, Yes, Yes, No, No],
        [Content.Suspicion] = [No, No, Yes, Yes, No, No],
        [Content.SanctionProposal] = [No, No, Yes, Yes, No, No],
    };

    /// <summary>Whether a kind of content is sealed for a reader, who then reads it by an opening with a reason.</summary>
    public static bool Seals(Content content, Reader reader) => !reader.Unsealed && Of(content, reader.Side) == When.Sealed;

    /// <summary>When a side reads a kind of content.</summary>
    public static When Of(Content content, Side side) => Rows[content][(int)side];
}
