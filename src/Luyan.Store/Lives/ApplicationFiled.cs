using System.Globalization;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Store.Dockets;

namespace Luyan.Store.Lives;

/// <summary>What lists and registers say of an application, and what its commands must know from outside.</summary>
public static class ApplicationFiled
{
    /// <summary>The life of an application as the store keeps it.</summary>
    public static Projection Of(Life<ApplicationState, ApplicationCommand, ApplicationEvent> life) =>
        new Projection<ApplicationState, ApplicationCommand, ApplicationEvent>(life, File, Needs);

    private static Filed File(ApplicationState state)
    {
        var filing = ((FiledApplication)state).Filing;
        var (cover, name) = (filing.Dossier.Cover, filing.Dossier.Cover.CenterName ?? "");
        return new()
        {
            Number = filing.Number, Title = name, CenterName = name, UnitId = filing.Unit, UnitName = filing.UnitName, DepartmentId = filing.Department,
            Field = cover.Field ?? "", District = cover.District ?? "", Rank = filing.Recommendation?.Rank, HeldBy = HeldBy(state),
        };
    }

    private static Role? HeldBy(ApplicationState state) => state switch
    {
        WithDepartment => Role.Department,
        ReturnedToUnit or AwaitingCorrection => Role.Signer,
        Accepted => Role.HeadOfDivision,
        Proposed { } or OnNotice { ClosedOn: not null } => Role.Leader,
        OpenApplication => Role.CaseOfficer,
        _ => null,
    };

    private static Needs Needs(ApplicationState state, ApplicationCommand command, DateOnly today) => command switch
    {
        SubmitApplication submit => new()
        {
            BarOf = submit.Unit, Name = submit.Dossier.Cover.CenterName, Series = Series("SB", today),
        },
        SupplyCorrection supply => new() { BarOf = (state as FiledApplication)?.Filing.Unit, Name = supply.Dossier.Cover.CenterName },
        IssueApprovalLetter letter => new()
        {
            Document = letter.DocumentNumber, Name = (state as FiledApplication)?.Filing.Dossier.Cover.CenterName, Series = Series("ZX", today),
        },
        _ => Dockets.Needs.None,
    };

    // 申报 and 中心, counted anew each year.
    private static string Series(string letters, DateOnly today) => string.Create(CultureInfo.InvariantCulture, $"{letters}-{today.Year:0000}");
}
