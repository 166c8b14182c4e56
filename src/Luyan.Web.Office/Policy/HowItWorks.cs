using Luyan.Law;
using Luyan.Web.Security;
using Luyan.Web.Ui;

namespace Luyan.Web.Policy;

/// <summary>The way of an application and of a center, in steps with their articles.</summary>
internal static class HowItWorks
{
    /// <summary>The steps: name of the text, and the article.</summary>
    public static IReadOnlyList<(string Key, LegalRef Source)> Steps { get; } =
    [
        ("check", LegalRef.Art(5)), ("file", LegalRef.Art(7)), ("recommend", LegalRef.Art(8)),
        ("accept", LegalRef.Art(8)), ("visit", LegalRef.Art(8)),
        ("determine", LegalRef.Art(8)), ("build", LegalRef.Art(9)),
        ("acceptance", LegalRef.Art(10)), ("report", LegalRef.Art(11)), ("end", LegalRef.Art(12)),
    ];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Urls.HowItWorks, () => Pages.Show(new HowItWorksPage())).Public();
}
