using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Luyan.Browser.Tests.Looking;

/// <summary>The rules of accessibility that a program can check, run in the page. Only what is serious or critical counts.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private const string Run = """
        async (contrastOnly) => {
          await Promise.all(document.getAnimations().map(a => a.finished));
          const found = await axe.run(document, { resultTypes: ['violations'], ...(contrastOnly ? { runOnly: ['color-contrast'] } : {}) });
          return found.violations.filter(v => ['serious', 'critical'].includes(v.impact))
            .flatMap(v => v.nodes.slice(0, 5).map(n =>
                `${v.id} (${v.impact}): ${n.html.slice(0, 200)} — ${(n.any[0] ?? n.all[0] ?? n.none[0])?.message ?? v.help}`));
        }
        """;

    /// <summary>Puts the rules into the page; once for each page.</summary>
    public static Task Bring(IPage page) => page.EvaluateAsync(Script);

    /// <summary>What is wrong, once colours have settled. Between light and dark only the colours differ:
    /// there only contrast needs a second look.</summary>
    public static Task<string[]> Faults(IPage page, bool contrastOnly) => page.EvaluateAsync<string[]>(Run, contrastOnly);
}
