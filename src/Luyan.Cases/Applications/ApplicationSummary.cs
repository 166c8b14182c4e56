namespace Luyan.Cases.Applications;

/// <summary>What lists say of an application.</summary>
/// <param name="Number">The number of the case; empty while it is a draft.</param>
/// <param name="Title">The wanted name of the center.</param>
/// <param name="Unit">The relying unit's id.</param>
/// <param name="UnitName">The relying unit.</param>
/// <param name="Department">The competent department's id.</param>
/// <param name="DepartmentName">The competent department.</param>
/// <param name="Field">Code of the field of technology.</param>
/// <param name="District">Code of the district.</param>
/// <param name="State">The name of the state.</param>
/// <param name="Stage">0 filing, 1 department, 2 acceptance, 3 preselection, 4 visit, 5 panel, 6 determination, 7 letter, 8 ended.</param>
public sealed record ApplicationSummary(
    string Number, string Title, Guid Unit, string UnitName, Guid Department,
    string DepartmentName, string Field, string District, string State, int Stage)
{
    /// <summary>Of a state; null for a draft, which is no case.</summary>
    public static ApplicationSummary? Of(ApplicationState state)
    {
        if (state is not FiledApplication { Filing: var filing }) { return null; }
        var cover = filing.Dossier.Cover;
        return new(filing.Number, cover.CenterName ?? "", filing.Unit, filing.UnitName,
            filing.Department, filing.DepartmentName, cover.Field ?? "",
            cover.District ?? filing.Dossier.Unit.District ?? "", state.GetType().Name, StageOf(state));
    }

    private static int StageOf(ApplicationState state) => state switch
    {
        ReturnedToUnit => 0,
        WithDepartment => 1,
        AwaitingAcceptance or AwaitingCorrection => 2,
        Accepted => 3,
        Preselected => 4,
        Visited => 5,
        Reviewed or Proposed or OnNotice => 6,
        Determined => 7,
        _ => 8,
    };
}
