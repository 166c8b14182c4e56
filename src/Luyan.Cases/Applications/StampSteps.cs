using Luyan.Law;
using static Luyan.Cases.Applications.ApplicationRow;

namespace Luyan.Cases.Applications;

/// <summary>The stamped copy: it belongs to the version that was filed last, or it is refused.</summary>
internal static class StampSteps
{
    internal static ApplicationStep[] Rows =>
    [
        Of<OpenApplication, AttachStampedCopy>(FillerOrSigner, UnderWay, (state, c, _) => Attach(state, c))
            .Due("stamped-copy")
            .Then<StampedCopyAttached>(
                (filing, e, at) => filing with { Stamped = new(e.File, e.Version, e.Match, at.Day, at.By.Name) },
                (after, e) => e.Match == StampMatch.Unmatched ? [after.Tell("stamped-unmatched", after.Examiner)] : []),
        Of<OpenApplication, ConfirmStampedCopy>(Judges, UnderWay, (_, c, _) => Confirm(c), MayJudgeStamp)
            .Expected(Role.Department, LegalRef.Art(7), (state, _) => Recommended(state) is false)
            .Expected(Role.CaseOfficer, LegalRef.Art(7), (state, _) => Recommended(state))
            .Then<StampedCopyConfirmed>(
                (filing, e, _) => filing with { Stamped = filing.Stamped! with { Match = StampMatch.Confirmed, Reasons = e.Reasons } }),
        Of<OpenApplication, RefuseStampedCopy>(Judges, UnderWay, (_, c, asked) => Refuse(c, asked), MayJudgeStamp)
            .Then<StampedCopyRefused>(
                (filing, e, _) => filing with { Stamped = filing.Stamped! with { Match = StampMatch.Refused, Reasons = e.Reasons } },
                (after, _) => [after.Tell("stamped-refused", Role.Signer)]),
    ];

    private static bool Recommended(ApplicationState state) => ((FiledApplication)state).Filing.Recommendation is not null;

    private static readonly Role[] Judges = [Role.Department, Role.CaseOfficer];

    internal static Decision<ApplicationEvent> Attach(OpenApplication state, AttachStampedCopy c)
    {
        var (filing, current) = (state.Filing, state.Filing.Current);
        if (c.File is null) { return ApplicationRules.StampedFile.Refuse().At("File"); }
        // Compares what the browser read. A text that is not one of our codes counts as a scan without a readable code.
        if (PrintMark.Read(c.Code) is not { } read) { return new StampedCopyAttached(c.File, current.Version, StampMatch.Unmatched); }
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
        return new StampedCopyAttached(c.File, current.Version, StampMatch.Matched);
    }

    internal static Decision<ApplicationEvent> Confirm(ConfirmStampedCopy c) => Given(c.Reasons, () => new StampedCopyConfirmed(c.Reasons));

    internal static Decision<ApplicationEvent> Refuse(RefuseStampedCopy c, Asked asked) =>
        new ApplicationFaults().Adverse(c.Reasons, Reasoning, asked).Else(() => new StampedCopyRefused(c.Reasons));

    private static IEnumerable<Refusal> MayJudgeStamp(ApplicationState state, Asked asked)
    {
        if (((FiledApplication)state).Filing.Stamped is not { Match: StampMatch.Unmatched })
        {
            yield return ApplicationRules.NothingToCompare.Refuse();
        }
    }
}

/// <summary>The unit hands in the scan of the print that it signed and sealed.</summary>
/// <param name="File">The scan.</param>
/// <param name="Code">The text of the QR code that was read on it; null where none could be read.</param>
public sealed record AttachStampedCopy(FileRef File, string? Code) : ApplicationCommand;

/// <summary>An officer compared a scan without a readable code with what was filed: it is the same.</summary>
public sealed record ConfirmStampedCopy(string Reasons) : ApplicationCommand;

/// <summary>An officer compared a scan without a readable code with what was filed: it is not the same.</summary>
public sealed record RefuseStampedCopy(string Reasons) : ApplicationCommand;

/// <summary>A scan of the stamped print was handed in for a version.</summary>
public sealed record StampedCopyAttached(FileRef File, int Version, StampMatch Match) : ApplicationEvent;

/// <summary>An officer confirmed the scan by hand.</summary>
public sealed record StampedCopyConfirmed(string Reasons) : ApplicationEvent;

/// <summary>An officer refused the scan by hand.</summary>
public sealed record StampedCopyRefused(string Reasons) : ApplicationEvent;
