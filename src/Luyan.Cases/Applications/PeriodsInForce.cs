using Luyan.Law;

namespace Luyan.Cases.Applications;

/// <summary>The periods of the unit that run in an application, as the calendar in force makes them. Every guard, duty and deadline of the
/// life is asked of the state with these; the events keep the days that were fixed.</summary>
internal static class PeriodsInForce
{
    internal static ApplicationState Of(ApplicationState state, Measures law)
    {
        if (state is not FiledApplication { Filing: var filing } filed) { return state; }
        if (filing.Letters.Under(law) is var letters && letters != filing.Letters)
        {
            filing = filing with { Letters = letters };
            filed = filed with { Filing = filing };
        }
        if (filed is not OpenApplication open) { return filed; }
        if (filing.Inquiry.Statements is { } stated)
        {
            filing = filing with { Inquiry = filing.Inquiry with { Statements = stated.Under(law, Parameters.StatementPeriod) } };
        }
        if (filing.Termination is { Statements: { } heard } ending)
        {
            filing = filing with { Termination = ending with { Statements = heard.Under(law, Parameters.StatementPeriod) } };
        }
        if (filing.Questions.Any(q => q is { Open: true, Due: not null }))
        {
            filing = filing with { Questions = [.. filing.Questions.Select(q => q is { Open: true, Due: { } due }
                ? q with { Due = law.Still(due, q.On, Parameters.UnitAnswers) }
                : q)] };
        }
        open = ReferenceEquals(filing, open.Filing) ? open : open with { Filing = filing };
        return open switch
        {
            AwaitingCorrection s => s with { Period = s.Period.Under(law, Parameters.UnitCorrects) },
            ReturnedToUnit s => s with
            {
                Period = s.Period?.Under(law, Parameters.UnitRefiles), LastCall = s.LastCall?.Under(law, Parameters.LapseWarning),
            },
            _ => open,
        };
    }
}
