using Luyan.Law;

namespace Luyan.Web.Ui;

/// <summary>The frame in each language: heads and words of a sheet are known in both, whichever language it was written in.</summary>
internal static class BothLanguages
{
    /// <summary>Chinese first.</summary>
    public static IEnumerable<Frame> InBothLanguages(this Frame frame) =>
        [frame with { Language = Language.Chinese }, frame with { Language = Language.English }];
}
