using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Store.Reruns;
using Luyan.Web.Security;
using Luyan.Web.Ui;

namespace Luyan.Web.CaseWork;

/// <summary>One decision of a docket: what orders it, in which version, on what facts and evidence, and whether the same comes out when
/// it is taken again. Whoever may read the entry may read this.</summary>
internal static class ShowDecision
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/cases/{number}/decisions/{sequence:int}", Show).RequiresAccount();

    private static async Task<IResult> Show(
        string number, int sequence, HttpContext context, OpenCases cases, CaseStore dockets, Decisions decisions, CancellationToken stop)
    {
        var here = context.Here();
        if (await cases.Find(number, here.Me!, stop) is not [var open, ..]) { return Results.NotFound(); }
        var happened = (await dockets.History(open.Id, open.By, stop)).FirstOrDefault(h => h.Sequence == sequence);
        if (happened is null) { return Results.NotFound(); }
        // Taken again on the whole case it tells all of it: only who reads all of it is answered.
        var again = happened.ReadsAll ? await decisions.Run(DecisionCode.Of(number, sequence), stop) : null;
        var cited = here.Law.Sources.Acts.GetValueOrDefault(happened.Envelope.Command);
        return Pages.Show(new DecisionPage
        {
            Open = open, Happened = happened, Cited = cited, Again = again,
            Values = cited is null ? [] :
                [.. (Held(here.Law, cited.OrderedBy, happened)?.Parameters ?? []).Select(p => open.Law.On(p, happened.Envelope.Policy))],
        });
    }

    private static PublishedText? Held(Measures law, LegalRef source, Happened happened) =>
        law.Sources.VersionsOf(source) is { Count: > 0 } versions ? versions.On(happened.Envelope.Policy) : null;
}
