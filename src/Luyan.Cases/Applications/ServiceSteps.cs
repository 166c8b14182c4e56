using Luyan.Cases.Inquiries;
using Luyan.Cases.Notices;
using Luyan.Law;
using System.Text.Json.Serialization;
using static Luyan.Cases.Applications.ApplicationRow;

namespace Luyan.Cases.Applications;

/// <summary>A second person signs a letter off, and its service is recorded: remedies run from service and from nothing else
/// (reading 11).</summary>
internal static class ServiceSteps
{
    /// <summary>The kind of the letter that tells of an investigation.</summary>
    internal const string Investigation = "investigation";

    internal static ApplicationStep[] Rows =>
    [
        Of<FiledApplication, SignOffLetter>(
            [Role.HeadOfDivision, Role.Leader, Role.Department], Filed,
            (state, c, asked) => Serving.SignedOff<ApplicationEvent>(state.Filing.Letters, c.Letter, asked)
                .Else(() => new LetterIssued(c.Letter, state.Filing.Letters.Find(c.Letter)!.Kind)),
            (state, asked) => Serving.MaySignOff(((FiledApplication)state).Filing.Letters, asked))
            .Due("letter-sign-off")
            .Alters<LetterIssued>((filing, e, at) => filing with { Letters = filing.Letters.Issued(e.Letter, at) }, Issued),
        Of<FiledApplication, RecordService>(
            [Role.CaseOfficer, Role.HeadOfDivision, Role.Department], Filed, Record,
            (state, asked) => Serving.MayServe(((FiledApplication)state).Filing.Letters, asked))
            .Due("letter-service")
            .With(Event<LetterServed>((state, e, at) => state is FiledApplication filed ? Served(filed, e, at) : null, null)),
    ];

    internal static Decision<ApplicationEvent> Record(FiledApplication state, RecordService c, Asked asked) =>
        Serving.Recorded<ApplicationEvent>(state.Filing.Letters, c.Letter, c, asked).Else(() =>
        {
            var letter = state.Filing.Letters.Find(c.Letter)!;
            var service = Serving.Of(c, asked.Today)!;
            return new LetterServed(letter.Number, letter.Kind, service.On, c.Way, service.Receiver, service.Receipt, c.Consent)
            {
                Remedies = Serving.Remedies(letter, service.On, asked.Law),
                StatementDue = letter.Kind is TerminationSteps.Notice or Investigation
                    ? RemedyDays.Statement(Serving.StatementFrom(service.On, asked.Today), asked.Law)
                    : null,
                UnitDue = state is ReturnedToUnit { Warning: { } warning } && warning == letter.Number
                    ? asked.Law.Due(Parameters.LapseWarning, Serving.StatementFrom(service.On, asked.Today))
                    : null,
            };
        });

    private static FiledApplication Served(FiledApplication state, LetterServed e, Envelope at)
    {
        var filing = InOffice(state.Filing, at.By);
        return LastCall(state, e) with
        {
            Filing = Hearing(filing, e, at) with
            {
                Letters = filing.Letters.Served(e.Letter, new(e.ServedOn, at.Day, e.Way, e.Receiver, e.Receipt), e.Remedies, e.Consent),
            },
        };
    }

    // So does the last period of an application that was given back.
    private static FiledApplication LastCall(FiledApplication state, LetterServed e) =>
        state is ReturnedToUnit returned && returned.Warning == e.Letter && e.UnitDue is { } due
            ? returned with { LastCall = new(e.ServedOn, due) }
            : state;

    // The unit's period begins with the service of the letter.
    private static Filing Hearing(Filing filing, LetterServed e, Envelope at) => e.StatementDue is not { } due ? filing
        : e.Kind != TerminationSteps.Notice
            ? filing with { Inquiry = filing.Inquiry.Served(RunningPeriod.Statement(e.ServedOn, at.Day, due)) }
        : filing.Termination is { } ending ? filing with
        {
            Termination = ending with { Statements = ending.Statements ?? RunningPeriod.Statement(e.ServedOn, at.Day, due) },
        }
        : filing;

    // What waited for the issue of the letter follows now.
    private static IEnumerable<Effect> Issued(ApplicationAfter after, LetterIssued e)
    {
        var letter = after.Filing.Letters.Find(e.Letter)!;
        if (letter.Held is not ApplicationEvent act) { return []; }
        var released = ApplicationProcedure.Table.React(
            new Withdrawn(after.Filing, null), act with { Course = null }, after.Envelope, after.Law);
        return [.. released.Where(Serving.WaitsForIssue), after.Tell("letter-to-serve", letter.DraftedAs == Role.Department
            ? Role.Department : Role.CaseOfficer)];
    }
}

/// <summary>A second person has checked a letter and signs it off: it is issued (number, day) and never changes again.</summary>
/// <param name="Letter">Which letter of the case, counted from 1.</param>
public sealed record SignOffLetter(int Letter) : ApplicationCommand;

/// <summary>The service of a letter is recorded.</summary>
/// <param name="Letter">Which letter of the case, counted from 1.</param>
/// <param name="ServedOn">The day of service; in electronic service the day on which it entered the receiver's inbox.</param>
/// <param name="Way">In what way.</param>
/// <param name="Receiver">Who received it.</param>
/// <param name="Receipt">The proof; needed for any day but today.</param>
/// <param name="Consent">The unit's agreement to electronic service, where it is not on file yet.</param>
public sealed record RecordService(
    int Letter, DateOnly ServedOn, ServiceWay Way, string? Receiver, FileRef? Receipt = null, FileRef? Consent = null)
    : ApplicationCommand, IServiceGiven
{
    [JsonIgnore]
    public DateOnly? Day => ServedOn;

    ServiceWay? IServiceGiven.Way => Way;
}

/// <summary>A letter was signed off by a second person, and issued.</summary>
public sealed record LetterIssued(int Letter, string Kind) : ApplicationEvent, IOfLetter;

/// <summary>A letter was served.</summary>
public sealed record LetterServed(
    int Letter, string Kind, DateOnly ServedOn, ServiceWay Way, string? Receiver, FileRef? Receipt, FileRef? Consent)
    : ApplicationEvent, IOfLetter
{
    /// <summary>Until when the unit may turn to the authority above or to the court; null where nothing is named.</summary>
    public RemedyDays? Remedies { get; init; }

    /// <summary>Until when the unit may state its case, after a notice.</summary>
    public LegalDay? StatementDue { get; init; }

    /// <summary>Until when the unit files again, after the warning that the application lapses; null after any other letter.</summary>
    public LegalDay? UnitDue { get; init; }
}
