namespace Luyan.Cases.Applications;

/// <summary>The stamped copy: it belongs to the version that was filed last, or it is refused.</summary>
internal static class StampSteps
{
    internal static Decision<ApplicationEvent> Attach(OpenApplication state, AttachStampedCopy c)
    {
        var (filing, current) = (state.Filing, state.Filing.Current);
        if (c.File is null) { return ApplicationRules.StampedFile.Refuse().At("File"); }
        // What the browser read is compared here; a text that is no code of ours is a scan without a readable code.
        if (PrintMark.Read(c.Code) is not { } read) { return new StampedCopyAttached(c.File, current.Version, StampMatch.Unmatched); }
        if (read.IsDraft) { return ApplicationRules.StampedDraft.Refuse(("expected", current.Version)).At("File"); }
        if (read.Number != filing.Number) { return ApplicationRules.StampedOther.Refuse(("found", read.Number), ("expected", filing.Number)).At("File"); }
        if (read.Version != current.Version) { return ApplicationRules.StampedVersion.Refuse(("found", read.Version), ("expected", current.Version)).At("File"); }
        if (read.Digest != current.Digest) { return ApplicationRules.StampedDigest.Refuse(("found", read.ShortCode), ("expected", current.Mark(filing.Number).ShortCode)).At("File"); }
        return new StampedCopyAttached(c.File, current.Version, StampMatch.Matched);
    }

    internal static Decision<ApplicationEvent> Confirm(ConfirmStampedCopy c) => Deciding.Given(c.Reasons, () => new StampedCopyConfirmed(c.Reasons));

    internal static Decision<ApplicationEvent> Refuse(RefuseStampedCopy c) => Deciding.Given(c.Reasons, () => new StampedCopyRefused(c.Reasons));
}
