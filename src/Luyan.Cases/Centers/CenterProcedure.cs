using Luyan.Cases.Applications;
using Luyan.Cases.Notices;
using Luyan.Cases.Panels;
using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>The procedure of a center: every step of its life in order, each in the file of its matter.</summary>
internal static class CenterProcedure
{
    internal const string Command = "center.command.";
    private const string State = "center.state.";

    internal static Procedure<CenterState, CenterCommand, CenterEvent> Table { get; } = new(
        [
            .. EarlierSteps.Rows, .. PlaqueSteps.Rows, .. InspectionSteps.Rows, .. RectificationSteps.Rows,
            .. OrderSteps.Rows, .. ExtensionSteps.Rows, .. FinalAcceptanceSteps.Rows, .. ReportSteps.Rows,
            .. AssessmentSteps.Rows, .. ChangeSteps.Rows, .. FalsehoodSteps.Rows,
            .. SanctionSteps.Rows, .. EndingSteps.Rows, .. SuccessionSteps.Rows, .. SupportSteps.Rows, .. ServiceSteps.Rows,
            .. LetterSteps.Rows, .. CenterRecord.Rows,
        ],
        Naming.Opening)
    {
        NotYourOffice = step => CenterRules.NotYourOffice.Refuse(
            [
                Words.Of("step", Command, step.Command.Name),
                Words.Of("who", Words.Role, step.Who.Select(r => r.ToString()))
            ]),
        NotNow = (state, step) => RuleOf(state, step).Refuse(
        [
            Words.Of("step", Command, step.Command.Name), Words.Of("state", State, state.GetType().Name),
            Words.Of("needed", State, step.From.Select(t => t.Name)),
        ]),
        Elsewhere = (state, step, by) => step.Who != CenterRow.Public
            && state is NamedCenter { Center.Identity: var identity } && by.Organisation != identity.Unit
            && by.Role is Role.Filler or Role.Signer or Role.Director
            ? CenterRules.OtherOrganisation.Refuse(("organisation", identity.UnitName))
            : null,
        Home = (state, role) => state is not NamedCenter { Center.Identity: var identity } ? Guid.Empty : role switch
        {
            Role.Filler or Role.Signer or Role.Director => identity.Unit,
            Role.Department => identity.Department,
            _ => Guid.Empty,
        },
        Told = InQuestion.ToldOf,
        AsRead = CenterAsRead.Of,
        Disclose = CenterReading.Rows.Of,
        Worded = (happened, whole, reader) => (CenterEvent)CenterReading.Rows.Worded(happened, whole, reader),
        Sealed = CenterReading.Rows.Sealed,
        ReadOutside = CenterReading.Rows.ReadOutside,
        Unnamed = CenterReading.Rows.Unnamed,
        ReadsOutside = CenterReading.Rows.ReadsOutside,
        ReadsClock = Serving.ReadsClock,
        Began = state => (state as NamedCenter)?.Center.Letter.On,
        Offices = state => (state as NamedCenter)?.Center.Offices,
        ForUnit = state => state is NamedCenter { Center: var center }
            ? PaperPanel.Sat(center.ForUnit, CenterPanel.Reviews(center))
            : null,
        TwoOffices = CenterRules.TwoOffices,
        ExpertActs = (state, asked) => state is NamedCenter { Center: var center }
            ? PaperPanel.Namesake(() => CenterPanel.Seats(center), asked, CenterRules.ExpertActs)
            : null,
        Days = CenterDays.All,
        InForce = PeriodsInForce.Of,
        Marked = (happened, kind, asked) => Serving.Course(kind, asked) is { } course ? happened with { Course = course } : happened,
        Letters = state => (state as NamedCenter)?.Center.Letters.UnderWay ?? LettersUnderWay.None,
        Lettered = (before, state, happened, kind, at) => state is NamedCenter { Center: var center } named
            ? named with { Center = center with { Letters = Lettered(before, center.Letters, happened, kind, at) } }
            : state,
        Seen = StandingStill.Seen,
        Unknown = (state, at) => state is NamedCenter { Center: var center } named
            ? named with { Center = center with { Letters = center.Letters.Unknown(at) } }
            : state,
        AtOnce = (state, happened, effects) => happened.Course == LetterCourse.SignOff && state is NamedCenter { Center: var center }
            ? [.. effects.Where(e => !Serving.WaitsForIssue(e)), CenterAfter.Tell(center, "letter-to-sign", SignerOf(center))]
            : effects,
    };

    // A notice may be issued and served in one act.
    private static LetterBook Lettered(CenterState before, LetterBook book, CenterEvent happened, string kind, Envelope at)
    {
        var given = happened as IServiceGiven;
        var known = (before as NamedCenter)?.Center.Letters ?? book;
        var next = book.Drafted(kind, happened.Course, happened, at, known, given is null ? null : Serving.Of(given, at.Day));
        return given?.Consent is { } consent ? next with { Consent = consent } : next;
    }

    private static Role SignerOf(Center center) => center.Letters.Letters[^1].Holder ?? Role.HeadOfDivision;

    // A step of a standing center that is asked for after its end is refused as ended; a step that requires an end has its own rule.
    private static Rule RuleOf(CenterState state, CenterStep step) =>
        state is EndedCenter && step.From != CenterRow.Sanctioned && step.From != CenterRow.Accepted
            && step.Command != typeof(AnnulSanction)
            ? CenterRules.Ended
            : step.Otherwise ?? CenterRules.Order;
}
