using Luyan.Law;
using static Luyan.Cases.Applications.ApplicationRow;

namespace Luyan.Cases.Applications;

/// <summary>The stamped copy: the server reads every page, and only a copy that is whole and altogether of the version that was filed
/// last is matched; else a person decides.</summary>
internal static class StampSteps
{
    internal static ApplicationStep[] Rows =>
    [
        Of<OpenApplication, AttachStampedCopy>(FillerOrSigner, UnderWay, (state, c, _) => Attach(state, c))
            .Due("stamped-copy")
            .Then<StampedCopyAttached>(
                (filing, e, at) => filing with { Stamped = new(e.File, e.Version, e.Match, at.Day, at.By.Name) },
                (after, e) => e.Match switch
                {
                    StampMatch.Reading => [new ReadStampedCopy(e.File.Sha256)],
                    StampMatch.Unmatched => [after.Tell("stamped-unmatched", after.Examiner)],
                    _ => [],
                }),
        // What was handed in before an end is read after it too, so that no copy stands as being read for ever.
        Of<FiledApplication, RecordStampReading>([Role.Clock], Filed, (state, c, _) => Record(state.Filing, c))
            .Alters<StampedCopyRead>(
                (filing, e, _) => filing with { Stamped = filing.Stamped! with { Match = e.Match, Reading = e.Reading } },
                (after, e) => e.Match == StampMatch.Unmatched
                    ?
                    [
                        after.Tell("stamped-unmatched", after.Examiner),
                        after.Tell("stamped-incomplete", Role.Signer), after.Tell("stamped-incomplete", Role.Filler),
                    ]
                    : []),
        Of<OpenApplication, ConfirmStampedCopy>(Judges, UnderWay, (_, c, _) => Confirm(c), MayJudgeStamp)
            .Expected(Role.Department, LegalRef.Art(7), (state, _) => Waits(state) && !Recommended(state))
            .Expected(Role.CaseOfficer, LegalRef.Art(7), (state, _) => Waits(state) && Recommended(state))
            .Then<StampedCopyConfirmed>(
                (filing, e, _) => filing with { Stamped = filing.Stamped! with { Match = StampMatch.Confirmed, Reasons = e.Reasons } }),
        Of<OpenApplication, RefuseStampedCopy>(Judges, UnderWay, (_, c, asked) => Refuse(c, asked), MayJudgeStamp)
            .Then<StampedCopyRefused>(
                (filing, e, _) => filing with { Stamped = filing.Stamped! with { Match = StampMatch.Refused, Reasons = e.Reasons } },
                (after, _) => [after.Tell("stamped-refused", Role.Signer)]),
    ];

    private static bool Recommended(ApplicationState state) => ((FiledApplication)state).Filing.Recommendation is not null;

    private static bool Waits(ApplicationState state) => ((FiledApplication)state).Filing.Stamped is { Match: StampMatch.Unmatched };

    private static readonly Role[] Judges = [Role.Department, Role.CaseOfficer];

    internal static Decision<ApplicationEvent> Attach(OpenApplication state, AttachStampedCopy c)
    {
        var (filing, current) = (state.Filing, state.Filing.Current);
        if (c.File is null) { return ApplicationRules.StampedFile.Refuse().At("File"); }
        // What the browser read can only refuse, early and kindly; that a copy matches is never taken from it.
        if (PrintMark.Read(c.Code) is not { } read) { return new StampedCopyAttached(c.File, current.Version, StampMatch.Reading); }
        if (read.IsDraft) { return ApplicationRules.StampedDraft.Refuse(("expected", current.Version)).At("File"); }
        if (read.Number != filing.Number)
        {
            return ApplicationRules.StampedOther.Refuse(("found", read.Number), ("expected", filing.Number)).At("File");
        }
        if (read.Version != current.Version)
        {
            return ApplicationRules.StampedVersion.Refuse(("found", read.Version), ("expected", current.Version)).At("File");
        }
        if (read.Digest != current.Digest)
        {
            return ApplicationRules.StampedDigest.Refuse(
                ("found", read.ShortCode), ("expected", current.Mark(filing.Number).ShortCode)).At("File");
        }
        return new StampedCopyAttached(c.File, current.Version, StampMatch.Reading);
    }

    internal static Decision<ApplicationEvent> Record(Filing filing, RecordStampReading c)
    {
        // Another copy was handed in meanwhile, or this one was read already.
        if (filing.Stamped is not { Match: StampMatch.Reading } copy || copy.File.Sha256 != c.Sha256)
        {
            return new Decision<ApplicationEvent>.Nothing();
        }
        var mark = filing.Versions.First(v => v.Version == copy.Version).Mark(filing.Number);
        return new StampedCopyRead(c.Sha256, c.Reading, c.Reading.Matches(mark) ? StampMatch.Matched : StampMatch.Unmatched);
    }

    internal static Decision<ApplicationEvent> Confirm(ConfirmStampedCopy c) => Given(c.Reasons, () => new StampedCopyConfirmed(c.Reasons));

    internal static Decision<ApplicationEvent> Refuse(RefuseStampedCopy c, Asked asked) =>
        new ApplicationFaults().Adverse(c.Reasons, Reasoning, asked).Else(() => new StampedCopyRefused(c.Reasons));

    private static IEnumerable<Refusal> MayJudgeStamp(ApplicationState state, Asked asked)
    {
        var copy = ((FiledApplication)state).Filing.Stamped;
        if (copy is { Match: StampMatch.Reading }) { yield return ApplicationRules.StampBeingRead.Refuse(("version", copy.Version)); }
        else if (copy is not ({ Match: StampMatch.Unmatched } or { ReadInBrowser: true }))
        {
            yield return ApplicationRules.NothingToCompare.Refuse();
        }
    }
}

/// <summary>The unit hands in the scan of the print that it signed and sealed.</summary>
/// <param name="File">The scan.</param>
/// <param name="Code">The text of a QR code that the browser read on it; null where it read none. It proves nothing.</param>
public sealed record AttachStampedCopy(FileRef File, string? Code) : ApplicationCommand;

/// <summary>The server has read the scan, page by page.</summary>
/// <param name="Sha256">Digest of the scan that it read.</param>
/// <param name="Reading">What it read.</param>
public sealed record RecordStampReading(string Sha256, StampReading Reading) : ApplicationCommand;

/// <summary>An officer compared a scan of which not every page could be matched with what was filed: it is the same.</summary>
public sealed record ConfirmStampedCopy(string Reasons) : ApplicationCommand;

/// <summary>An officer compared a scan of which not every page could be matched with what was filed: it is not the same.</summary>
public sealed record RefuseStampedCopy(string Reasons) : ApplicationCommand;

/// <summary>A scan of the stamped print was handed in for a version.</summary>
public sealed record StampedCopyAttached(FileRef File, int Version, StampMatch Match) : ApplicationEvent;

/// <summary>The server has read the scan.</summary>
/// <param name="Sha256">Digest of the scan.</param>
/// <param name="Reading">What it read.</param>
/// <param name="Match">What follows of that.</param>
public sealed record StampedCopyRead(string Sha256, StampReading Reading, StampMatch Match) : ApplicationEvent;

/// <summary>The pages of a scan of the stamped print are read, beside everything else.</summary>
/// <param name="Sha256">Digest of the scan.</param>
public sealed record ReadStampedCopy(string Sha256) : Effect;

/// <summary>An officer confirmed the scan by hand.</summary>
public sealed record StampedCopyConfirmed(string Reasons) : ApplicationEvent;

/// <summary>An officer refused the scan by hand.</summary>
public sealed record StampedCopyRefused(string Reasons) : ApplicationEvent;
