using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Luyan.Store.Rows;

namespace Luyan.Store.Dockets;

/// <summary>A line of the public register: public facts only, and no more of them than a list shows.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="UnitName">The relying unit.</param>
/// <param name="District">Key of the district.</param>
/// <param name="Field">Key of the field.</param>
/// <param name="State">Name of its state.</param>
/// <param name="NamedOn">Legal date of the approval letter.</param>
public sealed record RegisterLine(
    string Number, string Name, string UnitName, string District, string Field, string State, DateOnly NamedOn);

/// <summary>The plain pages of the register: no search, at most one filter, newest first.
/// They are asked for most, so their queries are compiled once per model; nothing is tracked.</summary>
internal sealed class RegisterLines
{
    private static readonly ConditionalWeakTable<IModel, RegisterLines> ByModel = [];

    /// <summary>What a line shows of a center.</summary>
    public static readonly Expression<Func<CenterRow, RegisterLine>> Shown = c => new(
        c.Number, c.Name, c.UnitName, c.District, c.Field, c.State, c.NamedOn);

    private readonly Func<LuyanDb, int, int, IAsyncEnumerable<RegisterLine>> all = EF.CompileAsyncQuery((LuyanDb db, int skip, int take) =>
        db.Centers.AsNoTracking().OrderByDescending(c => c.Number).Skip(skip).Take(take)
            .Select(c => new RegisterLine(c.Number, c.Name, c.UnitName, c.District, c.Field, c.State, c.NamedOn)));

    private readonly Func<LuyanDb, string, int, int, IAsyncEnumerable<RegisterLine>> byDistrict =
        EF.CompileAsyncQuery((LuyanDb db, string key, int skip, int take) =>
            db.Centers.AsNoTracking().Where(c => c.District == key).OrderByDescending(c => c.Number).Skip(skip).Take(take)
                .Select(c => new RegisterLine(c.Number, c.Name, c.UnitName, c.District, c.Field, c.State, c.NamedOn)));

    private readonly Func<LuyanDb, string, int, int, IAsyncEnumerable<RegisterLine>> byField =
        EF.CompileAsyncQuery((LuyanDb db, string key, int skip, int take) =>
            db.Centers.AsNoTracking().Where(c => c.Field == key).OrderByDescending(c => c.Number).Skip(skip).Take(take)
                .Select(c => new RegisterLine(c.Number, c.Name, c.UnitName, c.District, c.Field, c.State, c.NamedOn)));

    private readonly Func<LuyanDb, string, int, int, IAsyncEnumerable<RegisterLine>> byState =
        EF.CompileAsyncQuery((LuyanDb db, string key, int skip, int take) =>
            db.Centers.AsNoTracking().Where(c => c.State == key).OrderByDescending(c => c.Number).Skip(skip).Take(take)
                .Select(c => new RegisterLine(c.Number, c.Name, c.UnitName, c.District, c.Field, c.State, c.NamedOn)));

    /// <summary>The lines of a plain page; null where the query is not plain.</summary>
    public static IAsyncEnumerable<RegisterLine>? Plain(LuyanDb db, RegisterQuery query, int skip, int take)
    {
        if (query.Order != RegisterOrder.Newest || query.Text is { Length: > 0 }) { return null; }
        var hot = ByModel.GetValue(db.Model, _ => new());
        return (query.District ?? "", query.Field ?? "", query.State ?? "") switch
        {
            ("", "", "") => hot.all(db, skip, take),
            (var district, "", "") => hot.byDistrict(db, district, skip, take),
            ("", var field, "") => hot.byField(db, field, skip, take),
            ("", "", var state) => hot.byState(db, state, skip, take),
            _ => null,
        };
    }
}
