using Luyan.Cases.Notices;
using Luyan.Cases.Panels;
using Luyan.Law;

namespace Luyan.Cases.Applications;

/// <summary>The procedure of an application: every step of its life in order, each in the file of its matter.</summary>
internal static class ApplicationProcedure
{
    internal static Procedure<ApplicationState, ApplicationCommand, ApplicationEvent> Table { get; } = new(
        [
            .. FilingSteps.Rows, .. DepartmentSteps.Rows, .. DocketingSteps.Rows,
            .. ReviewSteps.Rows, .. DeterminationSteps.Rows, .. FalsehoodSteps.Rows, .. TerminationSteps.Rows,
            .. QuestionSteps.Rows, .. StampSteps.Rows, .. RecordSteps.Rows, .. ServiceSteps.Rows, .. LetterSteps.Rows,
        ])
    {
        NotYourOffice = step => ApplicationRules.NotYourOffice.Refuse(
            [
                Words.Of("step", Words.Command, step.Command.Name),
                Words.Of("who", Words.Role, step.Who.Select(r => r.ToString()))
            ]),
        NotNow = NotNow,
        Told = InQuestion.ToldOf,
        AsRead = ApplicationAsRead.Of,
        Disclose = ApplicationReading.Rows.Of,
        Worded = (happened, whole, reader) => (ApplicationEvent)ApplicationReading.Rows.Worded(happened, whole, reader),
        Sealed = ApplicationReading.Rows.Sealed,
        ReadOutside = ApplicationReading.Rows.ReadOutside,
        Unnamed = ApplicationReading.Rows.Unnamed,
        ReadsOutside = ApplicationReading.Rows.ReadsOutside,
        ReadsClock = Serving.ReadsClock,
        Elsewhere = (state, _, by) => state is FiledApplication { Filing: var filing } && HomeOf(filing, by) is { } home
            ? ApplicationRules.OtherOrganisation.Refuse(("organisation", home))
            : null,
        Home = (state, role) => state is not FiledApplication { Filing: var filing } ? Guid.Empty : role switch
        {
            Role.Filler or Role.Signer => filing.Unit,
            Role.Department => filing.Department,
            _ => Guid.Empty,
        },
        Began = state => (state as FiledApplication)?.Filing.FiledOn,
        Offices = state => (state as FiledApplication)?.Filing.Offices,
        ForUnit = state => state is FiledApplication { Filing: var filing }
            ? PaperPanel.Sat(filing.ForUnit, filing.FormerReviews.Append(filing.Visit).Append(filing.Panel))
            : null,
        TwoOffices = ApplicationRules.TwoOffices,
        ExpertActs = (state, asked) => state is FiledApplication { Filing: var filing }
            ? PaperPanel.Namesake(() => ReviewSteps.Seats(filing), asked, ApplicationRules.ExpertActs)
            : null,
        Marked = (happened, kind, asked) => Serving.Course(kind, asked) is { } course ? happened with { Course = course } : happened,
        Letters = state => (state as FiledApplication)?.Filing.Letters.UnderWay ?? LettersUnderWay.None,
        Lettered = (before, state, happened, kind, at) => state is FiledApplication { Filing: var filing } filed
            ? filed with
            {
                Filing = filing with
                {
                    Letters = filing.Letters.Drafted(kind, happened.Course, happened, at, BookOf(before) ?? filing.Letters),
                },
            }
            : state,
        Unknown = (state, at) => state is FiledApplication { Filing: var filing } filed
            ? filed with { Filing = filing with { Letters = filing.Letters.Unknown(at) } }
            : state,
        AtOnce = (state, happened, effects) => happened.Course == LetterCourse.SignOff && state is FiledApplication { Filing: var filing }
            ? [.. effects.Where(e => !Serving.WaitsForIssue(e)), ApplicationAfter.Tell(filing, "letter-to-sign", SignerOf(filing))]
            : effects,
        Standing = InQuestion.Against,
        Days = ApplicationDays.All,
        InForce = PeriodsInForce.Of,
    };

    private static LetterBook? BookOf(ApplicationState state) => (state as FiledApplication)?.Filing.Letters;

    /// <summary>The refusal after the end of a case.</summary>
    internal static Refusal Over(ApplicationState state) =>
        ApplicationRules.Ended.Refuse([Words.Of("state", Words.State, state.GetType().Name)]);

    private static Refusal NotNow(ApplicationState state, ApplicationStep step) => state is EndedApplication
        ? Over(state)
        : ApplicationRules.Order.Refuse(
        [
            Words.Of("step", Words.Command, step.Command.Name), Words.Of("state", Words.State, state.GetType().Name),
            Words.Of("needed", Words.State, step.From.Select(t => t.Name)),
            Words.Of("next", Words.Command, Next(state)),
        ]);

    /// <summary>The steps of the procedure that lead on from a state.</summary>
    private static IEnumerable<string> Next(ApplicationState state) => Table.Steps
        .Where(s => s.From.Contains(state.GetType()) && s.From != ApplicationRow.UnderWay && s.From != ApplicationRow.Filed
            && s.From != ApplicationRow.Pursued
            && s.Command != typeof(WithdrawApplication)).Select(s => s.Command.Name);

    private static Role SignerOf(Filing filing) => filing.Letters.Letters[^1].Holder ?? Role.HeadOfDivision;

    private static string? HomeOf(Filing filing, Actor by) => by.Role switch
    {
        Role.Filler or Role.Signer when by.Organisation != filing.Unit => filing.UnitName,
        Role.Department when by.Organisation != filing.Department => filing.DepartmentName,
        _ => null,
    };
}
