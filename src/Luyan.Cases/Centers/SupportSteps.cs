namespace Luyan.Cases.Centers;

/// <summary>What follows from acceptance (Art. 10): support, and the proof of priority.</summary>
internal static class SupportSteps
{
    internal static Decision<CenterEvent> Record(Center center, RecordSupport c, Asked asked)
    {
        var from = center.AcceptedOn ?? center.Letter.On;
        return new Faults()
            .Empty(c.What, CenterRules.Support, "What")
            .Empty(c.Level, CenterRules.Support, "Level")
            .If(c.Amount is < 0, CenterRules.Support, "Amount")
            .If(c.GivenOn < from || c.GivenOn > asked.Today, CenterRules.Day, "GivenOn", ("from", from), ("to", asked.Today))
            .Else(() => new SupportRecorded(c.What, c.Level, c.Amount, c.GivenOn));
    }

    internal static Decision<CenterEvent> Certify(Center center, IssuePriorityCertificate c) => new Faults()
        .Empty(c.Purpose, CenterRules.Support, "Purpose")
        .Else(() => new PriorityCertificateIssued($"{center.Identity.Number}-YX{center.Certificates.Count + 1:000}", c.Purpose));
}
