using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>The periods of the unit that run in the case of a center, as the calendar in force makes them. Every guard, duty and deadline
/// of the life is asked of the state with these; the events keep the days that were fixed.</summary>
internal static class PeriodsInForce
{
    internal static CenterState Of(CenterState state, Measures law)
    {
        if (state is not NamedCenter named) { return state; }
        if (named.Center.Letters.Under(law) is var letters && letters != named.Center.Letters)
        {
            named = named with { Center = named.Center with { Letters = letters } };
        }
        if (!Any(named)) { return named; }
        var center = named.Center with
        {
            Sanctions = [.. named.Center.Sanctions.Select(s => s.Open ? s with { Statements = Statement(s.Statements, law) } : s)],
            Inquiry = named.Center.Inquiry with { Statements = Statement(named.Center.Inquiry.Statements, law) },
            // The last day of a rectification is set by the order.
            Rectifications = [.. named.Center.Rectifications.Select(r => r.Open ? r with { Period = r.Period.Under(law, null) } : r)],
            Reports = [.. named.Center.Reports.Select(r => r with { Correction = r.Correction?.Under(law, Parameters.ReportCorrects) })],
            // A grace is counted in days from the day on which the assessment was due: only its end can move.
            Assessments =
            [
                .. named.Center.Assessments.Select(a => a with
                {
                    Correction = a.Correction?.Under(law, Parameters.ReportCorrects), Grace = a.Grace?.Under(law, null),
                }),
            ],
        };
        return named is SanctionedCenter { Decision: { ServedOn: { } served, Remedies: { } remedies } decision } ended
            ? ended with { Center = center, Decision = decision with { Remedies = remedies.Under(law, served) } }
            : named with { Center = center };
    }

    private static bool Any(NamedCenter state) => state is SanctionedCenter { Decision.Remedies: not null }
        || state.Center.OpenSanction?.Statements is not null || state.Center.Inquiry.Statements is not null
        || state.Center.Rectifications.Any(r => r.Open) || state.Center.Reports.Any(r => r.Correction is not null)
        || state.Center.Assessments.Any(a => a.Correction is not null || a.Grace is not null);

    private static RunningPeriod? Statement(RunningPeriod? period, Measures law) => period?.Under(law, Parameters.StatementPeriod);
}
