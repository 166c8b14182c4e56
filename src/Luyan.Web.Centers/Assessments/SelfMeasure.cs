using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Cases.Centers.Reports;
using Luyan.Cases.Facts;
using Luyan.Law;
using Luyan.Law.Assessing;
using Luyan.Store.Facts;
using Luyan.Web.Forms;
using Luyan.Web.Ui;

namespace Luyan.Web.Centers.Assessments;

/// <summary>A center measured by its unit's ledger as it stands.</summary>
/// <param name="Result">The points.</param>
/// <param name="Basis">The facts that counted, and the days between which they did.</param>
/// <param name="Files">The proofs, by the id of the record.</param>
public sealed record Measured(Assessed Result, AssessedFacts Basis, ILookup<string, FileRef> Files)
{
    /// <summary>What is filed of it.</summary>
    public SelfAssessment ToFile() => new(
        Result.Scheme.Name.Code, Basis.After, Basis.Through,
        [.. Result.Criteria.Select(c => new SelfCriterion(
            c.Criterion.Name.Code, c.Value, c.Points,
            [.. c.Evidence.Select(e => new CountedFact(e.Id, e.Listing, e.Title, [.. Files[e.Id]]))]))],
        [.. Result.Grounds.Select(g => g.Name.Code)]);

    /// <summary>The figures of the report: the value of each criterion that is no less than nought, and the points.</summary>
    public IReadOnlyList<ReportFigure> Figures() =>
        [.. Result.Criteria.Where(c => c.Value is >= 0).Select(c => new ReportFigure(c.Criterion.Name.Code, c.Value!.Value)),
            new("points", Math.Max(0, Result.Total))];
}

/// <summary>Measures a center from the ledger: "if assessed today". Only for those who keep the ledger;
/// others read what was filed.</summary>
internal sealed class SelfMeasure(FactLedger facts, Proofs proofs)
{
    /// <summary>Null for those who may not read the ledger, and where the policy has no scheme.</summary>
    public async Task<Measured?> Of(Actor by, Guid caseId, Center center, AssessmentCycle cycle, PageContext here, CancellationToken stop)
    {
        if (!LedgerKeepers.All.Contains(by.Role) || AssessmentBasis.SchemeOf(cycle, here.Law) is not { } scheme) { return null; }
        var plain = new PlainCells(here);
        // A unit with several centers: what belongs to another one does not count here.
        var own = (await facts.Current(by, ended: true, stop: stop)).Where(f => f.CenterId is null || f.CenterId == caseId);
        FactLine[] lines = [.. own.Select(f => new FactLine(
            f.Id.ToString("N"), f.Kind.Listing(), f.Title, plain.Of(Cells.Columns(f.Kind), FactBody.Read(f.Body)), f.EndedOn))];
        var (result, basis) = AssessmentBasis.Measure(center, scheme, cycle, lines, here.Today, here.Law);
        var counted = result.Criteria.SelectMany(c => c.Evidence).Select(e => Guid.ParseExact(e.Id, "N")).ToHashSet();
        var files = await proofs.Of(by, counted, stop);
        return new(result, basis, files.ToLookup(f => f.FactId.ToString("N"), f => new FileRef(f.Sha256, f.Name, f.Bytes)));
    }
}
