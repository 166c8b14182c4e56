using Luyan.Cases.Reading;
using Luyan.Law;
using static Luyan.Cases.Centers.CenterRow;

namespace Luyan.Cases.Centers;

/// <summary>What follows from acceptance (Art. 10): support, and the proof of priority.</summary>
internal static class SupportSteps
{
    /// <summary>Who reads of it.</summary>
    internal static Disclosure<CenterState>[] Read =>
    [
        CenterReading.Formal<SupportRecorded>("What", "Level", "Amount", "GivenOn"),
        CenterReading.Formal<PriorityCertificateIssued>("CertificateNumber", "Purpose"),
    ];

    internal static CenterStep[] Rows =>
    [
        Of<RecordSupport>(Officer, Accepted, (_, c, _) => Record(c), otherwise: CenterRules.NotAccepted)
            .Then<SupportRecorded>(
                (center, e, at) => (center with { Supports = [.. center.Supports, new(e.What, e.Level, e.Amount, e.GivenOn)] })
                    .Wrote(CenterRecord.Support(center.Supports.Count + 1), at)),
        Of<IssuePriorityCertificate>(Officer, Accepted, Certify, otherwise: CenterRules.NotAccepted)
            .Then<PriorityCertificateIssued>(
                (center, e, at) => center with { Certificates = [.. center.Certificates, new(e.CertificateNumber, e.Purpose, at.Day)] },
                (after, _) => [after.Tell("certificate", Role.Director)])
            .Sends("priority-certificate"),
    ];

    /// <summary>Support follows from acceptance.</summary>
    internal static DatedField<CenterState, CenterCommand> Given { get; } = DatedField<CenterState, CenterCommand>.Of<RecordSupport>(
        "GivenOn", c => c.GivenOn, state => CenterDays.Of(state) is { AcceptedOn: { } day }
            ? new(day, nameof(DecideAcceptance))
            : CenterDays.Named(state));

    internal static Decision<CenterEvent> Record(RecordSupport c) => new CenterFaults()
        .Empty(c.What, CenterRules.Support, "What")
        .Empty(c.Level, CenterRules.Support, "Level")
        .If(c.Amount is < 0, CenterRules.Support, "Amount")
        .Else(() => new SupportRecorded(c.What, c.Level, c.Amount, c.GivenOn));

    internal static Decision<CenterEvent> Certify(Center center, IssuePriorityCertificate c, Asked asked) => new CenterFaults()
        .If(!Priority.Holds(center.AcceptedOn, endedOn: null, asked.Today), CenterRules.Day, "Purpose",
            () => [("from", center.AcceptedOn ?? asked.Today), ("to", asked.Today)])
        .Empty(c.Purpose, CenterRules.Support, "Purpose")
        .Else(() => new PriorityCertificateIssued($"{center.Identity.Number}-YX{center.Certificates.Count + 1:000}", c.Purpose));
}

/// <summary>Support given to the center (Art. 10).</summary>
/// <param name="What">The project, or the help in applying upward.</param>
/// <param name="Level">Code of the level: municipal, regional, national.</param>
/// <param name="Amount">In ten thousand yuan; null where none was given.</param>
/// <param name="GivenOn">The day.</param>
public sealed record RecordSupport(string What, string Level, decimal? Amount, DateOnly GivenOn) : CenterCommand;

/// <summary>A certificate of the priority of Art. 10 is issued.</summary>
public sealed record IssuePriorityCertificate(string Purpose) : CenterCommand;

/// <summary>Support was given.</summary>
public sealed record SupportRecorded(string What, string Level, decimal? Amount, DateOnly GivenOn) : CenterEvent;

/// <summary>A certificate of priority was issued.</summary>
/// <param name="CertificateNumber">Derived from the center's number, so that it is unique.</param>
public sealed record PriorityCertificateIssued(string CertificateNumber, string Purpose) : CenterEvent;
