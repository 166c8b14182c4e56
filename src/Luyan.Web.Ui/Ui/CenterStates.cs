namespace Luyan.Web.Ui;

/// <summary>The states of a center as the public reads them.</summary>
internal static class CenterStates
{
    /// <summary>Their names, as in the procedure.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["UnderConstruction", "Operating", "Revoked", "Cancelled", "ClosedVoluntarily", "Dissolved"];

    /// <summary>The article or the ground under which a title ended; null while it lives.</summary>
    public static string? Ground(string state) =>
        state is "Revoked" or "Cancelled" or "ClosedVoluntarily" or "Dissolved" ? $"public.ground.{state}" : null;

    /// <summary>The class of the word that names it.</summary>
    public static string Class(string state) => state switch
    {
        "Operating" => "status good",
        "UnderConstruction" => "status",
        "Revoked" or "Cancelled" => "status bad",
        _ => "status"
    };
}
