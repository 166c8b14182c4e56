using System.Data.Common;

namespace Luyan.Store.Lanes;

/// <summary>A statement with its values, for $1, $2, … in its text.</summary>
/// <param name="Sql">The same text on both engines.</param>
/// <param name="Values">In the order of the places.</param>
internal sealed record Statement(string Sql, params object?[] Values)
{
    /// <summary>What to do with each row that it returns; null where it returns none.</summary>
    public Action<DbDataReader>? Row { get; init; }
}
