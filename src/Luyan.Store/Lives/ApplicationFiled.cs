using System.Globalization;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using BarToCome = Luyan.Cases.Centers.BarToCome;
using Luyan.Store.Dockets;
using Luyan.Store.Rows;

namespace Luyan.Store.Lives;

/// <summary>What lists and registers say of an application, and what its commands must know from outside.</summary>
internal static class ApplicationFiled
{
    /// <summary>The life of an application as the store keeps it.</summary>
    public static Projection Projection => Stored;

    /// <summary>What the doors of a command ask of the lead and of the co-hosts.</summary>
    internal static Needs AtTheDoors(ApplicationState state, ApplicationCommand command, DateOnly today) =>
        Needs(state, command, today);

    private static readonly Projection<ApplicationState, ApplicationCommand, ApplicationEvent> Stored =
        new(ApplicationLife.Life, File, Needs);

    /// <summary>What another application of the unit must know of one, from its events.</summary>
    internal static TitleInQuestion? Title(IReadOnlyList<EventRow> events) => InQuestion.Title(Stored.Fold(events).State);

    private static Filed File(ApplicationState state)
    {
        var said = ApplicationSummary.Of(state) ?? throw new InvalidOperationException("A draft is not a case.");
        return new()
        {
            Number = said.Number, Title = said.Title, CenterName = said.Title,
            UnitId = said.Unit, UnitName = said.UnitName, DepartmentId = said.Department,
            Field = said.Field, District = said.District,
            Rank = (state as FiledApplication)?.Filing.Recommendation?.Rank,
        };
    }

    private static Needs Needs(ApplicationState state, ApplicationCommand command, DateOnly today) => Of(state, command, today) with
    {
        AskedByBureau = BarToCome.AskedByBureau(command.GetType().Name),
    };

    private static Needs Of(ApplicationState state, ApplicationCommand command, DateOnly today) => command switch
    {
        SubmitApplication submit => Leading(submit.Unit, submit.UnitName, submit.CreditCode) with
        {
            Cohosts = Cohosts(submit.Dossier), Name = submit.Dossier?.Cover.CenterName, Series = Series("SB", today),
        },
        SupplyCorrection supply => Doors(state) with { Cohosts = Cohosts(supply.Dossier), Name = supply.Dossier?.Cover.CenterName },
        RecommendApplication recommend when state is FiledApplication filed =>
            new() { Rank = (filed.Filing.Department, recommend.Rank) },
        Preselect => Doors(state),
        Determine => Doors(state) with { InQuestion = true },
        ProposeDetermination => new() { Findings = true },
        IssueApprovalLetter letter => Doors(state) with
        {
            Document = letter.DocumentNumber, Name = (state as FiledApplication)?.Filing.Dossier.Cover.CenterName,
            Series = NumberRow.CentersOf(today.Year), InQuestion = true,
        },
        _ => Dockets.Needs.None,
    };

    // The bar of Art. 13 is asked at every door, of the lead and of the co-hosts.
    private static Needs Doors(ApplicationState state) => state is FiledApplication { Filing: var filing }
        ? Leading(filing.Unit, filing.UnitName, filing.CreditCode) with { Cohosts = Cohosts(filing.Dossier) }
        : Dockets.Needs.None;

    /// <summary>What every door asks of the lead.</summary>
    internal static Needs Leading(Guid unit, string name, string code) =>
        new() { BarOf = unit, BarCode = code, LeadName = name, Others = CenterFiled.Others };

    private static (string Name, string CreditCode)[] Cohosts(Dossier? dossier) =>
        [.. (dossier?.Cover.Cohosts ?? []).Select(c => (c.Name ?? "", Law.TypedText.Code(c.CreditCode)))];

    // 申报 and 中心, counted anew each year.
    private static string Series(string letters, DateOnly today) =>
        string.Create(CultureInfo.InvariantCulture, $"{letters}-{today.Year:0000}");
}
