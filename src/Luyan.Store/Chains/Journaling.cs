using Luyan.Store.Rows;

namespace Luyan.Store.Chains;

/// <summary>How an act comes into a chain.</summary>
public static class Journaling
{
    /// <summary>Adds an entry to a chain; it takes its place there when the context saves, with all else that is saved then.</summary>
    /// <param name="db">The context.</param>
    /// <param name="chain">One of the chains that <see cref="Act"/> names.</param>
    /// <param name="kind">What kind of entry, kebab-case, e.g. opening or look.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="by">The account that acted; null for the program itself.</param>
    /// <param name="about">What it is about: an id, or a case and a field.</param>
    /// <param name="body">What happened, e.g. the reason of an opening; written as JSON. No personal data: it can never be taken
    /// away.</param>
    public static void Tell<T>(this LuyanDb db, string chain, string kind, DateTimeOffset at, Guid? by, string about, T body) =>
        db.Acts.Add(new() { Chain = chain, Kind = kind, At = at, By = by, About = about, Body = Told.Text(body) });
}
