using Luyan.Law;

namespace Luyan.Web.Ui;

/// <summary>The context in each language: heads and words of a sheet are known in both, whichever language it was written in.</summary>
internal static class BothLanguages
{
    /// <summary>Chinese first.</summary>
    public static IEnumerable<PageContext> InBothLanguages(this PageContext here) =>
        [here with { Language = Language.Chinese }, here with { Language = Language.English }];
}
