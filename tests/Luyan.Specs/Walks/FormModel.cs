using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;

namespace Luyan.Specs.Walks;

/// <summary>What Arts. 5(1), 5(2), 7, 8, 9 and 12 ask of a form that is filed, whatever was left blank in it.</summary>
internal static class FormModel
{
    private static readonly string?[] Kinds =
        ["enterprise", "university", "research-institute", "hospital", "public-institution", "other"];

    private const string Signs = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    internal static void Whole(Dossier form, TruthCommitment? commitment)
    {
        var of = form.Unit;
        Demand.That(of.District?[..4] == "1502", "the unit is registered in Baotou", $"{of.District}");
        Demand.That(Kinds.Contains(of.Kind), "what kind of unit it is decides what it owes", $"{of.Kind}");
        Demand.That(Checked(form.Unit.CreditCode ?? ""), "the credit code is right", $"{form.Unit.CreditCode}");
        Demand.That(form.Base.Projects.Any(p => p is { Result: "excellent", Level: "national" or "regional" or "municipal" })
            || form.Base.Awards.Count > 0, "one project or one award");
        var handed = form.Materials.Select(m => m.Code).ToHashSet();
        Demand.That(form.Unit.Kind != "enterprise" || handed.Contains("business-licence"), "the licence is there");
        Demand.That(form.Base.Projects.Count == 0 || handed.Contains("project-acceptance"), "what is claimed is proven: projects");
        Demand.That(form.Organisation.Partners.Count == 0 || handed.Contains("partner-agreements"), "what is claimed is proven: partners");
        Demand.That(form.Plan.Months is >= 1 and <= 24, "construction is planned for at most two years", $"{form.Plan.Months}");
        var name = form.Cover.CenterName ?? "";
        Demand.That(name.StartsWith("包头市", StringComparison.Ordinal) && name.EndsWith("工程技术研究中心", StringComparison.Ordinal)
            && name.Length > 12, "the name has the form of Art. 8", name);
        Demand.That(commitment is { Accepted: true } && commitment.Signer.Trim().Length > 0, "the truth is promised");
    }

    // GB 32100-2015: powers of three, modulo 31.
    private static bool Checked(string code)
    {
        if (code.Length != 18 || code.Any(c => !Signs.Contains(c))) { return false; }
        var (sum, weight) = (0, 1);
        for (var i = 0; i < 17; i++, weight = weight * 3 % 31) { sum += Signs.IndexOf(code[i]) * weight; }
        return Signs[(31 - sum % 31) % 31] == code[17];
    }
}
