using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Luyan.Browser.Tests.Looking;

/// <summary>The rules of accessibility that a program can check, run in the page. Only what is serious or critical counts.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private const string Run = """
        async (asked) => {
          await Promise.all(document.getAnimations().map(a => a.finished));
          const rules = asked === 'Contrast' ? { runOnly: ['color-contrast'] }
            : asked === 'Words' ? { rules: { 'color-contrast': { enabled: false } } } : {};
          const found = await axe.run(document, { resultTypes: ['violations'], ...rules });
          return found.violations.filter(v => ['serious', 'critical'].includes(v.impact))
            .flatMap(v => v.nodes.slice(0, 5).map(n =>
                `${v.id} (${v.impact}): ${n.html.slice(0, 200)} — ${(n.any[0] ?? n.all[0] ?? n.none[0])?.message ?? v.help}`));
        }
        """;

    /// <summary>Puts the rules into the page; once for each page.</summary>
    public static Task Bring(IPage page) => page.EvaluateAsync(Script);

    /// <summary>What is wrong, once colours have settled.</summary>
    public static Task<string[]> Faults(IPage page, Asked asked) => page.EvaluateAsync<string[]>(Run, asked.ToString());
}

/// <summary>Which rules a look asks: the second looks at a page ask what can be different there.</summary>
internal enum Asked
{
    Everything,

    /// <summary>Between light and dark only the colours differ.</summary>
    Contrast,

    /// <summary>Between two languages the words and what they fill differ, the colours do not.</summary>
    Words,
}
