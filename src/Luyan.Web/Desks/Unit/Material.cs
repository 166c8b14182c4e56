using Luyan.Law;

namespace Luyan.Web.Desks.Unit;

/// <summary>A line of the checklist of Art. 7 as a page shows it.</summary>
/// <param name="Key">Code of the material.</param>
/// <param name="Name">Its name in the language of the page.</param>
/// <param name="Mark">Given, missing (unknown) or not applicable.</param>
/// <param name="Required">The law asks for it in this case.</param>
/// <param name="Hint">What to give, where it says more than the name.</param>
public sealed record Material(string Key, string Name, Mark Mark, bool Required, string Hint = "");
