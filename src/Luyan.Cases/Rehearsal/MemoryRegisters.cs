using System.Globalization;
using System.Text.Json.Nodes;
using Luyan.Cases.Centers;
using Luyan.Law;

namespace Luyan.Cases.Rehearsal;

/// <summary>The registers of a rehearsal, kept from the effects of what was accepted.</summary>
internal sealed class MemoryRegisters
{
    private readonly List<(Guid Unit, Bar Bar)> bars = [];
    private readonly HashSet<(string Register, string Number)> taken = [];
    private readonly HashSet<string> earlier = [];
    private readonly Dictionary<string, int> series = [];

    internal void Note(Effect effect)
    {
        switch (effect)
        {
            case Effect.StartBar start: bars.Add((start.Unit, start.Bar)); break;
            case Effect.LiftBar lift: bars.RemoveAll(b => b.Unit == lift.Unit && b.Bar.Center == lift.Center); break;
            case Effect.TakeNumber take: taken.Add((take.Register, take.Number)); break;
            case Effect.KnowNumber known: earlier.Add(known.Number); break;
            case OpenCenter open: Count(open.Named.Number); break;
        }
    }

    /// <summary>A number was given: the next of its series is one higher.</summary>
    internal void Count(string number)
    {
        if (number.LastIndexOf('-') is > 0 and var dash
            && int.TryParse(number[(dash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal))
        {
            series[number[..dash]] = Math.Max(series.GetValueOrDefault(number[..dash]), ordinal);
        }
    }

    internal Registers For(JsonObject command, RehearsedCase asked, IEnumerable<RehearsedCase> cases, Actor by, DateOnly today)
    {
        var old = (string?)command["command"] == nameof(Centers.RecordEarlierCenter) ? command["center"] as JsonObject : null;
        var wanted = (string?)old?["name"] ?? (string?)((command["dossier"] as JsonObject)?["cover"] as JsonObject)?["centerName"]
            ?? (string?)(command["change"] as JsonObject)?["name"] ?? (asked.CenterName.Length > 0 ? asked.CenterName : null);
        var letters = old is not null
            ? $"ZX-{((string?)old["namedOn"] ?? $"{today.Year:0000}")[..4]}"
            : $"{((string?)command["command"] == nameof(Applications.IssueApprovalLetter) ? "ZX" : "SB")}-{today.Year:0000}";
        var unit = (string?)((command["change"] as JsonObject)?["unit"]) is { } incoming && Guid.TryParse(incoming, out var id)
            ? id
            : asked.IncomingUnit ?? (asked.Life.Kind == "application" ? asked.Unit : null) ?? by.Organisation;
        if (Guid.TryParse($"{old?["unit"]}".Trim('"'), out var named)) { unit = named; }
        var code = (string?)old?["creditCode"] ?? (string?)command["creditCode"] ?? "";
        var all = cases.Where(c => c != asked).ToList();
        var others = all.Where(c => !c.Ended).ToList();
        var form = (command["dossier"] as JsonObject)?["cover"] as JsonObject;
        var cohosts = form is null ? asked.Cohosts : RehearsedCase.Named(form["cohosts"] as JsonArray);
        var codes = all.Where(c => c.Unit == unit).Select(c => c.CreditCode).Append(code).Where(c => c.Length > 0).ToList();
        var bound = BarsOf(u => u == unit || all.Any(c => c.Unit == u && codes.Any(o => Law.TypedText.SameCode(o, c.CreditCode))));
        var coming = all.FirstOrDefault(c => c.BarToCome is not null
            && (c.Unit == unit || codes.Any(o => Law.TypedText.SameCode(o, c.CreditCode))));
        return new()
        {
            Bar = bound.LastOrDefault(b => b.LastDay >= today),
            Bars = old is null ? [] : bound,
            BarToCome = coming?.Number, BarToComeSince = coming?.BarToCome,
            CohostBars = (
                from cohost in cohosts
                let bar = BarsOf(u => all.Any(c => c.Unit == u && Law.TypedText.SameCode(c.CreditCode, cohost.CreditCode)))
                    .LastOrDefault(b => b.LastDay >= today)
                where bar is not null
                select (cohost.Name, Bar: bar)).DistinctBy(c => c.Name).ToDictionary(c => c.Name, c => c.Bar),
            InQuestion = [.. all.Where(c => c.Unit is { } held && (held == unit
                || cohosts.Any(o => o.CreditCode.Length > 0 && Law.TypedText.SameCode(o.CreditCode, c.CreditCode))))
                .Select(c => c.Title(today)).OfType<TitleInQuestion>()],
            // The name of a center stays its own when it has ended; that of an application is free then.
            NameHeldBy = all.FirstOrDefault(c => wanted is not null && (c.Life.Kind == "center" || !c.Ended)
                && Law.CenterName.Same(c.CenterName, wanted))?.Number,
            RankHeldBy = (int?)command["rank"] is { } rank
                ? others.FirstOrDefault(c => c.Life.Kind == "application" && c.Department == asked.Department && c.Rank == rank)?.Number
                : null,
            DocumentNumberTaken = ((string?)command["documentNumber"] is { } document
                && (taken.Contains(("document", document)) || earlier.Contains(document)))
                || ((string?)old?["letterNumber"] is { } letter && taken.Contains(("document", letter))),
            PlaqueNumberTaken = ((string?)command["plaqueNumber"] ?? (string?)old?["plaque"]) is { } plaque
                && taken.Contains(("plaque", plaque)),
            NextNumber = $"{letters}-{series.GetValueOrDefault(letters) + 1:0000}",
            ExpertLoad = others.SelectMany(c => c.Experts).GroupBy(e => e).ToDictionary(g => g.Key, g => g.Count()),
        };

        List<Bar> BarsOf(Func<Guid, bool> which) =>
            [.. bars.Where(b => which(b.Unit)).Select(b => b.Bar).OrderBy(b => b.LastDay)];
    }
}
