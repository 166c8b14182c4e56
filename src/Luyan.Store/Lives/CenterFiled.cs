using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Store.Dockets;
using Luyan.Store.Rows;

namespace Luyan.Store.Lives;

/// <summary>What lists and the public register say of a center, and what its commands must know from outside.</summary>
internal static class CenterFiled
{
    /// <summary>The life of a center as the store keeps it.</summary>
    public static Projection Projection => Stored;

    private static readonly Projection<CenterState, CenterCommand, CenterEvent> Stored = new(CenterLife.Life, File, Needs);

    /// <summary>What a command must know of other cases, from their events.</summary>
    internal static OtherCases Others { get; } = new(
        (events, today) => InQuestion.Title(Stored.Fold(events).State, today), ApplicationFiled.Title,
        (events, law, today) => BarToCome.Of(Stored.Fold(events).State, law, today));

    private static Filed File(CenterState state)
    {
        var said = CenterSummary.Of(state) ?? throw new InvalidOperationException("A center has a docket from the day of its letter.");
        return new()
        {
            Number = said.Number, Title = said.Name, CenterName = said.Name,
            UnitId = said.Unit, UnitName = said.UnitName, DepartmentId = said.Department,
            Field = said.Field, District = said.District,
            Assessments = [.. ((NamedCenter)state).Center.Assessments.Select(AssessmentRow.Of)],
            Units = CenterUnitRows.Of(state),
            Center = new()
            {
                Number = said.Number, Name = said.Name, UnitId = said.Unit,
                UnitName = said.UnitName, District = said.District, Field = said.Field,
                State = said.State, LegalForm = said.LegalForm.ToString(), Director = said.Director,
                DocumentNumber = said.LetterNumber, NamedOn = said.NamedOn, EnteredOn = ((NamedCenter)state).Center.Earlier?.RecordedOn,
                ConstructionEnds = said.ConstructionEnds, AcceptedOn = said.AcceptedOn, EndedOn = said.EndedOn,
            },
        };
    }

    private static Needs Needs(CenterState state, CenterCommand command, DateOnly today) => Of(state, command, today) with
    {
        AskedByBureau = BarToCome.AskedByBureau(command.GetType().Name),
    };

    private static Needs Of(CenterState state, CenterCommand command, DateOnly today) => command switch
    {
        RecordEarlierCenter { Center: var earlier } => new()
        {
            Name = earlier.Name, EarlierDocument = earlier.LetterNumber, Plaque = earlier.Plaque,
            Series = NumberRow.CentersOf((earlier.NamedOn ?? today).Year),
            BarOf = earlier.Unit, BarCode = earlier.CreditCode, BarsFrom = earlier.NamedOn ?? today,
            Others = Others,
        },
        IssuePlaque issue => new() { Plaque = issue.PlaqueNumber },
        ReplacePlaque replace => new() { Plaque = replace.PlaqueNumber },
        ProposeChange { Change: NameChange change } => new() { Name = change.Name },
        DecideChange { Approved: true } when state is NamedCenter { Center.OpenChange.Change: NameChange change } =>
            new() { Name = change.Name },
        ProposeChange { Change: UnitChange change } => Taking(change),
        ProposeChange { Change: CohostsChange change } => Joining(change),
        DecideChange { Approved: true } when state is NamedCenter { Center.OpenChange.Change: UnitChange change } => Taking(change),
        DecideChange { Approved: true } when state is NamedCenter { Center.OpenChange.Change: CohostsChange change } => Joining(change),
        RecordDissolution { Successor: { } successor } => Taking(successor),
        DecideSanction decide => new() { Document = decide.DocumentNumber },
        _ => Dockets.Needs.None,
    };

    private static Needs Taking(UnitChange unit) => new() { BarOf = unit.Unit, BarCode = unit.CreditCode, Others = Others };

    private static Needs Joining(CohostsChange change) => new()
    {
        Cohosts = [.. (change.Cohosts ?? []).Select(name => (name, ""))], CohostsByName = true, Others = Others,
    };
}
