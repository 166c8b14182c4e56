using Luyan.Documents.Sheets;
using Luyan.Law;
using Luyan.Store.Looks;
using Luyan.Web.Ui;
using Luyan.Web.Ui.Charts;

namespace Luyan.Web.Looks;

/// <summary>A look in words: who, when, what, why.</summary>
internal static class LookWords
{
    /// <summary>The name and the office of who looked.</summary>
    public static string Who(Look look, PageContext here) => Dotted.Of(look.Name, here.T($"application.role.{look.Role}"));

    /// <summary>At what.</summary>
    public static string What(Look look, PageContext here) => look.Kind switch
    {
        LookKind.Opening when look is { Entry: { } entry, Event: { } kind } =>
            here.T("looks.what.opening", ("entry", entry), ("what", here.T($"docket.{kind}"))),
        _ => here.T($"looks.what.{look.Kind}"),
    };

    /// <summary>Why: as chosen, or as typed.</summary>
    public static string Why(Look look, PageContext here) => look.Why is { } chosen ? here.T($"look.why.{chosen}") : look.Said ?? "";

    /// <summary>As a table for files.</summary>
    public static Figure Table(IReadOnlyList<Look> looks, PageContext here) => new(
        "looks", here.T("looks.title"), "",
        [
            here.T("looks.at"), here.T("looks.time"), here.T("looks.who"), here.T("looks.role"), here.T("looks.case"), here.T("looks.what"),
            here.T("looks.why"),
        ],
        [
            .. looks.Select(l => (IReadOnlyList<SheetCell>)
            [
                SheetCell.Day(LegalDate.Of(l.At)), Days.Time(l.At), l.Name, here.T($"application.role.{l.Role}"), l.Number,
                What(l, here), Why(l, here),
            ]),
        ],
        null);
}
