using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Store.Directory;
using Luyan.Store.Lives;
using Luyan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Applications.Drafting;

/// <summary>What a unit files: the command that a draft becomes, and what the decider would answer to it now.</summary>
public sealed class Filings(LuyanDb db)
{
    /// <summary>The command that files the draft in its present stage, signed with a name.</summary>
    internal async Task<ApplicationCommand> Command(OpenDraft open, string signer, CancellationToken stop)
    {
        var (unit, department) = await Parties(open, stop);
        var commitment = new TruthCommitment(signer, true);
        var dossier = Dossiers.Of(open);
        return open.Stage == Stage.Correcting
            ? new SupplyCorrection(dossier, commitment)
            : new SubmitApplication(unit.Id, unit.Name, unit.CreditCode, department.Id, department.Name, dossier, commitment);
    }

    /// <summary>Every refusal that filing would meet now. A filler sees what the signer would meet;
    /// the registers are read here and again in the transaction that decides.</summary>
    internal async Task<IReadOnlyList<Refusal>> WhyNot(OpenDraft open, PageContext here, CancellationToken stop)
    {
        var signer = here.Me!.As(Role.Signer);
        var command = await Command(open, signer.Name, stop);
        var registers = await DoorsOfFiling.Of(db, open.State, command, here.Law, here.Today, stop) with
        {
            NameHeldBy = await NameHolder(open, stop), NextNumber = open.Case?.Number ?? "SB",
        };
        return ApplicationLife.Life.Decide(
            open.State, command,
            new(signer, here.Today, here.Law, registers)) is Decision<ApplicationEvent>.Refused refused ? refused.Because : [];
    }

    /// <summary>What the registers say at the doors through which the application would go now.</summary>
    internal async Task<Registers> Doors(OpenDraft open, PageContext here, CancellationToken stop) => await DoorsOfFiling.Of(
        db, open.State, await Command(open, here.Me!.Name, stop), here.Law, here.Today, stop);

    /// <summary>The unit and its competent department.</summary>
    internal async Task<(RelyingUnit Unit, Luyan.Store.Directory.Department Department)> Parties(OpenDraft open, CancellationToken stop)
    {
        var unit = await db.Units.AsNoTracking().SingleAsync(u => u.Id == open.Draft.UnitId, stop);
        return (unit, await db.Departments.AsNoTracking().SingleAsync(d => d.Id == unit.DepartmentId, stop));
    }

    /// <summary>Whether the unit has somebody who signs.</summary>
    internal async Task<bool> HasSigner(OpenDraft open, CancellationToken stop) =>
        (await db.Users.AsNoTracking().Where(a => a.UnitId == open.Draft.UnitId && a.IsActive)
            .Select(a => a.Roles).ToListAsync(stop)).Any(roles => roles.Contains(Role.Signer));

    /// <summary>The names of centers with which that of the draft could be confused.</summary>
    internal Task<IReadOnlyList<string>> Alike(OpenDraft open, CancellationToken stop) =>
        Filed.NamesAlike.Of(db, open.Typed("cover")["centerName"].Trim(), open.Id, office: false, stop);

    private async Task<string?> NameHolder(OpenDraft open, CancellationToken stop)
    {
        var key = CenterName.Key(open.Typed("cover")["centerName"].Trim());
        if (key.Length == 0) { return null; }
        var pattern = NamePattern.Of(key);
        var held = await db.Cases.AsNoTracking()
            .Where(c => (!c.Ended || c.Kind == Kinds.Center) && c.Id != open.Id && c.Kind != Kinds.Review
                && EF.Functions.Like(c.CenterName, pattern))
            .Select(c => new { c.Number, c.CenterName }).ToListAsync(stop);
        return held.FirstOrDefault(h => CenterName.Key(h.CenterName) == key)?.Number;
    }
}
