using Luyan.Cases.Applications;
using Luyan.Cases.Inquiries;
using Luyan.Cases.Notices;
using Luyan.Law;
using System.Text.Json.Serialization;
using static Luyan.Cases.Centers.CenterRow;

namespace Luyan.Cases.Centers;

/// <summary>A second person signs a letter off, and its service is recorded: periods that run from service begin with it and with
/// nothing else (readings 10 and 11).</summary>
internal static class ServiceSteps
{
    private static readonly Type[] Named = [.. Living, .. Over];

    internal static CenterStep[] Rows =>
    [
        OfState<NamedCenter, SignOffLetter>([Role.HeadOfDivision, Role.Leader], Named, SignOff,
            (state, asked) => Serving.MaySignOff(state.Center.Letters, asked))
            .Due("letter-sign-off")
            .Turns<LetterIssued>(Issue, Issued),
        OfState<NamedCenter, RecordService>(Officers, Named, Record,
            (state, asked) => Serving.MayServe(state.Center.Letters, asked))
            .Due("letter-service")
            .Turns<LetterServed>(Served, (after, e) => [.. after.Bar(e.ServedOn, e.BarLastDay), .. Bound(after, e)]),
    ];

    private static Decision<CenterEvent> SignOff(NamedCenter state, SignOffLetter c, Asked asked)
    {
        var act = state.Center.Letters.Find(c.Letter)?.Act;
        var faults = Serving.SignedOff<CenterEvent>(state.Center.Letters, c.Letter, asked);
        return EndingSteps.MayTakeEffect(faults, state, c.Letter)
            .Else(() => new LetterIssued(c.Letter, state.Center.Letters.Find(c.Letter)!.Kind)
            {
                PlaqueDue = act is CenterDissolved ? asked.Law.Due(Parameters.PlaqueReturn, asked.Today) : null,
                Moved = Freeing.MovedBy(state, c.Letter, asked),
            });
    }

    private static CenterState? Issue(NamedCenter state, Center center, LetterIssued e, Envelope at)
    {
        var issued = center with { Letters = center.Letters.Issued(e.Letter, at) };
        if (center.Ending?.Letter == e.Letter && state is LivingCenter living)
        {
            return EndingSteps.TakesEffect(living, issued with { Ending = null }, issued.Letters.Find(e.Letter)!, e, at);
        }
        issued = Annulling.Unbound(issued, e.Letter, issued.Letters.Find(e.Letter)!.Act, at.Day);
        return Freeing.TakesEffect(state, issued, issued.Letters.Find(e.Letter)!, e.Moved);
    }

    internal static Decision<CenterEvent> Record(NamedCenter state, RecordService c, Asked asked)
    {
        var center = state.Center;
        var another = CenterLetterKinds.ToSuccessor(center.Letters.Find(c.Letter)?.Kind);
        return Serving.Recorded<CenterEvent>(center.Letters, c.Letter, c, asked, another).Else(() =>
        {
            var (letter, law) = (center.Letters.Find(c.Letter)!, asked.Law);
            var service = Serving.Of(c, asked.Today)!;
            var ends = CenterLetterKinds.Ends(letter.Kind);
            var decided = center.Sanctions.LastOrDefault(s => s.Stage == SanctionStage.Decided);
            return new LetterServed(letter.Number, letter.Kind, service.On, c.Way, service.Receiver, service.Receipt, c.Consent)
            {
                Remedies = Serving.Remedies(letter, service.On, law),
                PlaqueDue = ends ? law.Due(Parameters.PlaqueReturn, service.On) : null,
                BarLastDay = ends && decided is { BarLifted: false }
                    ? ReapplicationBar.Of(service.On, decided.Ground, law).LastDay
                    : null,
                Moved = center.Restored is { Days: { Count: > 0 } moved } restored && restored.Letter == letter.Number ? moved : null,
                RectificationDue = RectificationSteps.DueFrom(center, letter.Number, asked),
                StatementDue = letter.Kind is CenterLetterKinds.Notice or CenterLetterKinds.Investigation
                    ? RemedyDays.Statement(Serving.StatementFrom(service.On, asked.Today), law)
                    : null,
                Bar = letter.Kind == CenterLetterKinds.SuccessorBar && state is SanctionedCenter ended
                    && SuccessionSteps.Running(ended) is { } bar
                    ? bar with { Since = bar.Since > service.On ? bar.Since : service.On }
                    : null,
            };
        });
    }

    private static CenterState? Served(NamedCenter state, Center center, LetterServed e, Envelope at)
    {
        var after = center with
        {
            Letters = center.Letters.Served(e.Letter, new(e.ServedOn, at.Day, e.Way, e.Receiver, e.Receipt), e.Remedies,
                CenterLetterKinds.ToSuccessor(e.Kind) ? null : e.Consent),
        };
        after = RectificationSteps.Served(after, e.Letter, e.ServedOn, e.RectificationDue);
        if (after.Restored?.Letter == e.Letter)
        {
            after = (e.Moved ?? []).Aggregate(after, StandingStill.Apply) with { Restored = null };
        }
        if (e.StatementDue is { } due) { after = Hearing(after, e.Kind, RunningPeriod.Statement(e.ServedOn, at.Day, due)); }
        return state is SanctionedCenter ended && CenterLetterKinds.Ends(e.Kind)
            ? ended with
            {
                Center = after, PlaqueDue = e.PlaqueDue,
                Decision = ended.Decision with { ServedOn = e.ServedOn, Remedies = e.Remedies, BarLastDay = e.BarLastDay },
            }
            : state with { Center = after };
    }

    // The unit's period begins with the service of the letter.
    private static Center Hearing(Center center, string kind, RunningPeriod period) => kind == CenterLetterKinds.Notice
        ? SanctionSteps.Sanctioning(
            center, s => s.Stage == SanctionStage.Noticed ? s with { Statements = s.Statements ?? period } : s)
        : center with { Inquiry = center.Inquiry.Served(period) };

    // What waited for the issue of the letter follows now.
    private static IEnumerable<Effect> Issued(CenterAfter after, LetterIssued e)
    {
        var letter = after.Center.Letters.Find(e.Letter)!;
        if (letter.Held is not CenterEvent act) { return []; }
        var released = CenterProcedure.Table.React(
            new Operating(after.Center, after.Envelope.Day), act with { Course = null }, after.Envelope, after.Law);
        Effect[] ends = act switch
        {
            CenterDissolved => after.Recover(),
            // The proceeding goes on against the successor, who is told anew.
            SuccessorEntered when after.Center.OpenSanction is not null => [after.Tell("to-serve", Role.CaseOfficer)],
            _ => [],
        };
        return [.. released.Where(Serving.WaitsForIssue), .. ends, after.Tell("letter-to-serve", Role.CaseOfficer)];
    }

    // A successor is bound once its letter reached it, and with it who succeeded to it and was told before.
    private static IEnumerable<Effect> Bound(CenterAfter after, LetterServed e) => e.Bar is not { } bar ? []
        : BoundUnits.Since(after.Center, s => s.Letter == e.Letter).Intersect(BoundUnits.Standing(after.Center))
            .Select(s => new Effect.StartBar(s.Unit.Unit, bar));
}

/// <summary>A second person has checked a letter and signs it off: it is issued (number, day) and never changes again.</summary>
/// <param name="Letter">Which letter of the case, counted from 1.</param>
public sealed record SignOffLetter(int Letter) : CenterCommand;

/// <summary>The service of a letter is recorded.</summary>
/// <param name="Letter">Which letter of the case, counted from 1.</param>
/// <param name="ServedOn">The day of service; in electronic service the day on which it entered the receiver's inbox.</param>
/// <param name="Way">In what way.</param>
/// <param name="Receiver">Who received it.</param>
/// <param name="Receipt">The proof; needed for any day but today.</param>
/// <param name="Consent">The unit's agreement to electronic service, where it is not on file yet.</param>
public sealed record RecordService(
    int Letter, DateOnly ServedOn, ServiceWay Way, string? Receiver, FileRef? Receipt = null, FileRef? Consent = null)
    : CenterCommand, IServiceGiven
{
    [JsonIgnore]
    public DateOnly? Day => ServedOn;

    ServiceWay? IServiceGiven.Way => Way;
}

/// <summary>A letter was signed off by a second person, and issued.</summary>
public sealed record LetterIssued(int Letter, string Kind) : CenterEvent, IOfLetter
{
    /// <summary>Until when the plaque is to be given back, where a title ends with its unit; else null.</summary>
    public LegalDay? PlaqueDue { get; init; }

    /// <summary>The days of the unit that run on, where a center goes back to it; null where none do, and in earlier versions, in which
    /// the act says it.</summary>
    public IReadOnlyList<MovedDay>? Moved { get; init; }
}

/// <summary>A letter was served.</summary>
public sealed record LetterServed(
    int Letter, string Kind, DateOnly ServedOn, ServiceWay Way, string? Receiver, FileRef? Receipt, FileRef? Consent)
    : CenterEvent, IOfLetter
{
    /// <summary>Until when the unit may turn to the authority above or to the court; null where nothing is named.</summary>
    public RemedyDays? Remedies { get; init; }

    /// <summary>Until when the plaque is to be given back, after a decision that takes the title.</summary>
    public LegalDay? PlaqueDue { get; init; }

    /// <summary>The last day of the bar of Art. 13, where one follows.</summary>
    public DateOnly? BarLastDay { get; init; }

    /// <summary>Until when the unit improves, after an order to rectify.</summary>
    public LegalDay? RectificationDue { get; init; }

    /// <summary>Until when the unit may state its case, after a notice.</summary>
    public LegalDay? StatementDue { get; init; }

    /// <summary>The bar that binds the receiver from then on, where it is a legal successor; null where none runs.</summary>
    public Bar? Bar { get; init; }

    /// <summary>The days of the unit that the service moved, after a letter that gives a title back; null where it moved none.</summary>
    public IReadOnlyList<MovedDay>? Moved { get; init; }
}
