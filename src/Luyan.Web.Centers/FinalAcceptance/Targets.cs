using System.Globalization;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Cases.Centers;
using Luyan.Cases.Facts;
using Luyan.Store.Facts;
using Luyan.Web.CaseWork;
using Luyan.Web.Ui;

namespace Luyan.Web.Centers.FinalAcceptance;

/// <summary>The targets of the approved form, as the application for acceptance asks for them;
/// what the ledger can count is proposed.</summary>
internal static class Targets
{
    // By the words that units use for what their ledger counts. A proposal only: the director corrects it.
    private static readonly (string Word, FactKind Kind)[] Counted =
    [
        ("专利", FactKind.Right), ("著作权", FactKind.Right), ("标准", FactKind.Standard),
        ("转化", FactKind.Conversion), ("培训", FactKind.Training), ("服务", FactKind.Service),
        ("项目", FactKind.Project), ("奖", FactKind.Award), ("新产品", FactKind.Product), ("合作", FactKind.Partner),
    ];

    private static readonly string[] Pieces = ["件", "项", "个", "次", "家", "场"];

    /// <summary>The targets with the ids under which the form asks for them.</summary>
    public static IReadOnlyList<TargetRow> Of(Dossier? dossier) =>
        [.. (dossier?.Reasons.Targets ?? []).Where(t => !string.IsNullOrWhiteSpace(t.Name))
            .Select((t, i) => string.IsNullOrWhiteSpace(t.Id) ? t with { Id = $"g{i + 1}" } : t)];

    public static ActField Fields(IReadOnlyList<TargetRow> targets) =>
        new ActField.Each(
            nameof(ApplyForAcceptance.Targets), [.. targets.Select(t => (t.Id, (Func<PageContext, string>)(here => Said(t, here))))],
            [new ActField.Line(nameof(TargetComparison.Reached)), new ActField.Area(nameof(TargetComparison.Remark), 2, Optional: true)]);

    /// <summary>What the ledger counts, for the targets that it can count.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> Proposed(
        IReadOnlyList<TargetRow> targets, FactLedger facts, Actor by, CancellationToken stop)
    {
        var proposed = new Dictionary<string, string>();
        foreach (var target in targets.Where(t => t.Measure is { } measure && Pieces.Contains(measure.Trim())))
        {
            if (Counted.FirstOrDefault(c => target.Name!.Contains(c.Word, StringComparison.Ordinal)) is { Word: not null, Kind: var kind })
            {
                proposed[$"Targets.{target.Id}.Reached"] = (await facts.Current(
                    by, kind, stop: stop)).Count.ToString(CultureInfo.InvariantCulture);
            }
        }
        return proposed;
    }

    /// <summary>Reads what was reached; null where the approved form has no targets.</summary>
    public static IReadOnlyList<TargetComparison>? Read(ActForm form, IReadOnlyList<TargetRow> targets)
    {
        if (targets.Count == 0) { return null; }
        List<TargetComparison> read = [];
        foreach (var target in targets)
        {
            if (Typing.Amount(form, $"Targets.{target.Id}.Reached") is not { } reached) { continue; }
            var row = new TargetComparison(
                target.Id, target.Name!, target.Measure, target.Now, target.Goal,
                reached, Typing.OrNull(form.Text($"Targets.{target.Id}.Remark")));
            if (!row.Met && row.Remark is null)
            {
                form.Errors.Add($"Targets.{target.Id}.Remark", "building.target-remark", ("name", row.Name));
            }
            read.Add(row);
        }
        return read;
    }

    /// <summary>A number as it is written.</summary>
    public static string Number(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "–";

    private static string Said(TargetRow target, PageContext here) =>
        here.T("building.target", ("name", target.Name), ("measure", target.Measure ?? ""),
            ("start", Number(target.Now)), ("goal", Number(target.Goal)));
}
