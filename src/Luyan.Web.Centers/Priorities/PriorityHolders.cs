using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Web.Letters;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Centers.Priorities;

/// <summary>What a genuine certificate says.</summary>
public sealed record CertificateSaid(string Number, string Center, string Unit, DateOnly IssuedOn, string Purpose, bool Holds);

/// <summary>Who has the priority of Art. 10 on a day: accepted centers and their relying units, until their title ends.</summary>
internal sealed class PriorityHolders(LuyanDb db, CaseStore dockets)
{
    /// <summary>Whether a center or unit, by its whole name or its credit code, has priority on a day. What is unknown has none;
    /// nothing else is told.</summary>
    public async Task<bool> Has(string who, DateOnly day, CancellationToken stop) => (await On(day, stop)).HasPriority(who);

    /// <summary>Who has priority on a day, and who is known at all.</summary>
    public async Task<KnownHolders> On(DateOnly day, CancellationToken stop)
    {
        var centers = await db.Centers.AsNoTracking()
            .Select(c => new
            {
                c.Name, c.UnitName, c.AcceptedOn, c.EndedOn,
                Code = db.Units.Where(u => u.Id == c.UnitId).Select(u => u.CreditCode).FirstOrDefault()
            }).ToListAsync(stop);
        var units = await db.Units.AsNoTracking().Select(u => new { u.Name, u.CreditCode }).ToListAsync(stop);
        return new(
            [.. centers.Where(c => c.AcceptedOn is not null && Priority.Holds(c.AcceptedOn, c.EndedOn, day))
                .SelectMany(c => new[] { c.Name, c.UnitName, c.Code }).OfType<string>()],
            [.. units.SelectMany(u => new[] { u.Name, u.CreditCode }), .. centers.SelectMany(c => new[] { c.Name, c.UnitName })]);
    }

    /// <summary>What a certificate says, where number and code belong together; else null, whatever is wrong.</summary>
    public async Task<CertificateSaid?> Certificate(string number, string code, DateOnly day, CancellationToken stop)
    {
        var wanted = TypedText.Code(number);
        if (wanted.LastIndexOf("-YX", StringComparison.Ordinal) is not (> 0 and var at)) { return null; }
        var of = wanted[..at];
        if (await db.Centers.AsNoTracking().FirstOrDefaultAsync(c => c.Number == of, stop) is not { } center) { return null; }
        var issued = (await dockets.History(center.CaseId, Actor.Clock, stop)).FirstOrDefault(h => h.Event is PriorityCertificateIssued e
            && e.CertificateNumber == wanted);
        return issued is { Event: PriorityCertificateIssued said } && CertificateCode.Of(issued.Hash) == PrintMark.Tidy(code)
            ? new(wanted, center.Name, center.UnitName, issued.Envelope.Day,
                said.Purpose, Priority.Holds(center.AcceptedOn, center.EndedOn, day))
            : null;
    }
}
