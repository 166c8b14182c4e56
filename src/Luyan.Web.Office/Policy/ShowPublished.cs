using System.Text.RegularExpressions;
using Luyan.Cases;
using Luyan.Law;
using Luyan.Web.Security;
using Luyan.Web.Ui;

namespace Luyan.Web.Policy;

/// <summary>The readings and rules of procedure as published, each version under an address of its own.</summary>
internal static partial class ShowPublished
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/measures/readings/{number:int}", (int number, string? on, HttpContext context) =>
            Show(LegalRef.Reading(number), on, context)).Public();
        routes.MapGet("/measures/procedure/{key}", (string key, string? on, HttpContext context) =>
            Show(LegalRef.ProcedureRule(key), on, context)).Public();
        // Whoever shortens the address of one finds them all.
        foreach (var all in new[] { "/measures/readings", "/measures/procedure" })
        {
            routes.MapGet(all, () => Results.Redirect(Urls.Measures)).Public();
        }
    }

    private static IResult Show(LegalRef source, string? on, HttpContext context)
    {
        var here = context.Here();
        var sources = here.Law.Sources;
        if (sources.VersionsOf(source) is not { Count: > 0 } versions) { return Results.NotFound(); }
        var standing = sources.Rules.Where(c => c.Value.OrderedBy == source).OrderBy(c => c.Key, StringComparer.Ordinal).ToList();
        var acts = sources.Acts.Where(c => c.Value.OrderedBy == source).OrderBy(c => c.Key, StringComparer.Ordinal).ToList();
        return Pages.Show(new PublishedPage
        {
            Source = source, Versions = versions, On = PolicyDay.Of(on, here), Unread = PolicyDay.Unread(on),
            Serves = [.. standing.Concat(acts).Select(c => c.Value.Serves).OfType<LegalRef>().Distinct()
                .OrderBy(s => s.Number).ThenBy(s => s.Item)],
            Acts = [.. acts.Select(c => CommandName.Of(c.Key, here.Language)).Distinct()],
            Refusals = [.. standing.Select(c => Open(here.T($"rule.{c.Key}.what")))],
        });
    }

    // What a refusal names of a case is left open.
    private static string Open(string what) => Value().Replace(what, "…");

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Value();
}
