using System.Globalization;
using Luyan.Cases;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Store.Rows;
using Luyan.Store.Upkeep;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.CaseWork;

/// <summary>What a list of cases shows: the conditions as they stand in the address.</summary>
/// <param name="Text">A part of number, name or unit.</param>
/// <param name="Stage">Key of a stage, or "ended".</param>
/// <param name="Department">A competent department.</param>
/// <param name="Field">Code of a field of technology.</param>
/// <param name="Page">The page, from 1.</param>
public sealed record CaseQuery(string? Text = null, string? Stage = null, Guid? Department = null, string? Field = null, int Page = 1)
{
    /// <summary>The key under which cases that have ended are asked for.</summary>
    public const string Ended = "ended";

    /// <summary>Cases on a page.</summary>
    public const int Size = 50;

    /// <summary>Reads the conditions from an address; invalid values are ignored.</summary>
    public static CaseQuery Of(IQueryCollection asked) => new(
        asked["q"].ToString().Trim() is { Length: > 0 } text ? text : null,
        asked["stage"].ToString() is { Length: > 0 } stage ? stage : null,
        Guid.TryParse(asked["department"], out var department) ? department : null,
        asked["field"].ToString() is { Length: > 0 } field ? field : null,
        int.TryParse(asked["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1);

    /// <summary>The address of the same list on another page, or with another stage.</summary>
    public string Url(string list, int page, string? stage = null)
    {
        var query = QueryString.Create(new Dictionary<string, string?>
        {
            ["q"] = Text, ["stage"] = stage ?? Stage, ["department"] = Department?.ToString(),
            ["field"] = Field, ["page"] = page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null,
        }.Where(p => p.Value is not null));
        return list + query;
    }

    /// <summary>The cases that the actor may see and that fit, what is due first; one more than a page, if there is one.</summary>
    internal async Task<IReadOnlyList<ListedCase>> Find(
        LuyanDb db, CaseDesks desks, Actor by, DateOnly today, CancellationToken stop)
    {
        var cases = db.CasesVisibleTo(by).AsNoTracking().Where(c => c.Kind != Kinds.Review);
        if (Text is { } text) { cases = cases.Where(c => c.Number.Contains(text) || c.Title.Contains(text) || c.UnitName.Contains(text)); }
        if (Department is { } department) { cases = cases.Where(c => c.DepartmentId == department); }
        if (Field is { } field) { cases = cases.Where(c => c.Field == field); }
        if (Stage == Ended) { cases = cases.Where(c => c.Ended); }
        else if (Stage is not null)
        {
            var states = desks.Stages.FirstOrDefault(s => s.Key == Stage)?.States ?? [];
            cases = cases.Where(c => !c.Ended && states.Contains(c.State));
        }
        return await ListedCase.Of(db, cases, by, today)
            .OrderBy(x => x.Case.Ended).ThenBy(x => x.Due == null).ThenBy(x => x.Due)
            .ThenByDescending(x => x.Case.UpdatedAt).ThenBy(x => x.Case.Number)
            .Skip((Page - 1) * Size).Take(Size + 1).ToListAsync(stop);
    }
}
