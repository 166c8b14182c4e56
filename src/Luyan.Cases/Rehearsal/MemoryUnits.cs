using System.Text.Json.Nodes;
using Luyan.Law;

namespace Luyan.Cases.Rehearsal;

/// <summary>Whom a request of a rehearsal is about. A unit is one under its id and under its credit code.</summary>
internal sealed class MemoryUnits(IReadOnlyList<RehearsedCase> all)
{
    /// <summary>The unit that applies, takes over, succeeds, or whose earlier center is entered.</summary>
    internal LeadUnit Lead(JsonObject command, RehearsedCase about, Actor by)
    {
        var filed = about.Life.Kind == "application" ? about : null;
        JsonObject?[] said =
        [
            (string?)command["command"] == nameof(Centers.RecordEarlierCenter) ? command["center"] as JsonObject : null,
            command["change"] as JsonObject, command["successor"] as JsonObject,
            (string?)command["command"] == nameof(Applications.SubmitApplication) ? command : null,
        ];
        var unit = said.Select(s => Id(s?["unit"])).FirstOrDefault(u => u is not null) ?? about.IncomingUnit ?? filed?.Unit
            ?? by.Organisation;
        var of = said.FirstOrDefault(s => Id(s?["unit"]) is not null);
        var code = (string?)of?["creditCode"] ?? filed?.CreditCode ?? "";
        return new(unit, (string?)of?["unitName"] ?? filed?.UnitName ?? "",
            code.Length > 0 ? code : all.FirstOrDefault(c => c.Unit == unit)?.CreditCode ?? "", all);
    }

    private static Guid? Id(JsonNode? said) => said is not null && Guid.TryParse($"{said}".Trim('"'), out var id) ? id : null;
}

/// <summary>The unit that a request of a rehearsal is about.</summary>
internal sealed record LeadUnit(Guid Unit, string Name, string Code, IReadOnlyList<RehearsedCase> All)
{
    /// <summary>Whether it is this unit under another id.</summary>
    internal bool Is(Guid unit) =>
        unit == Unit || All.SelectMany(c => c.Units).Any(u => u.Unit == unit && TypedText.SameCode(Code, u.CreditCode));

    /// <summary>Whether a case is one of it.</summary>
    internal bool Owns(RehearsedCase held) => held.Unit == Unit || TypedText.SameCode(Code, held.CreditCode);

    /// <summary>Whether a case binds it.</summary>
    internal bool IsBoundBy(RehearsedCase held) => held.Units.Any(u => u.Is(Unit, Code));
}
