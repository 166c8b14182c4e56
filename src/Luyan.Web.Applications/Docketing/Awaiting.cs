using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Store.Dockets;
using Luyan.Store.Files;
using Luyan.Web.CaseWork;
using Luyan.Store.Rows;

namespace Luyan.Web.Applications.Docketing;

/// <summary>An application that awaits acceptance, with what it lacks.</summary>
/// <param name="Listed">Its line in the lists.</param>
/// <param name="File">How it stands.</param>
/// <param name="Lacks">What it lacks.</param>
public sealed record Awaiting(ListedCase Listed, CaseFile<ApplicationState> File, IReadOnlyList<Lack> Lacks)
{
    public string Number => Listed.Case.Number;

    /// <summary>What was filed.</summary>
    public Filing Filing => ((FiledApplication)File.State).Filing;

    /// <summary>Nothing is left that the unit would have to mend.</summary>
    public bool Whole => !Lacks.Any(l => l.Correctable);

    /// <summary>The Bureau's period stands: the unit corrects.</summary>
    public bool Stands => File.State is AwaitingCorrection;

    /// <summary>It can be accepted now, as far as its state says.</summary>
    public bool Ready => File.State is AwaitingAcceptance;

    /// <summary>The applications among some cases, with what they lack; what is known of all their files is asked for once.</summary>
    public static async Task<IReadOnlyList<Awaiting>> Of(
        IReadOnlyList<ListedCase> listed, CaseStore dockets, FileStore files, Law.Measures law, Actor by, CancellationToken stop)
    {
        var found = new List<(ListedCase Listed, CaseFile<ApplicationState> File)>();
        foreach (var one in listed)
        {
            if (await dockets.Read(ApplicationLife.Life, one.Case.Id, by, stop) is { State: FiledApplication } file)
            {
                found.Add((one, file));
            }
        }
        var known = await files.Known(
            [.. found.SelectMany(f => ((FiledApplication)f.File.State).Filing.Dossier.Materials).Select(m => m.File.Sha256).Distinct()],
            stop);
        return [.. found.Select(f => new Awaiting(f.Listed, f.File, Lacking(((FiledApplication)f.File.State).Filing, known, law)))];
    }

    private static IReadOnlyList<Lack> Lacking(Filing filing, Dictionary<string, FileRow> known, Law.Measures law)
    {
        var own = filing.Dossier.Materials.Select(m => m.File.Sha256).Distinct()
            .Where(known.ContainsKey).ToDictionary(d => d, d => known[d]);
        return Completeness.Of(filing, CorrectionDrafts.Known(filing, own), law);
    }
}
