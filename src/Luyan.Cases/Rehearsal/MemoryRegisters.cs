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

    internal Registers For(JsonObject command, RehearsedCase about, IEnumerable<RehearsedCase> cases, Asked asked)
    {
        var today = asked.Today;
        var old = (string?)command["command"] == nameof(Centers.RecordEarlierCenter) ? command["center"] as JsonObject : null;
        var change = command["change"] as JsonObject;
        var wanted = (string?)old?["name"] ?? (string?)((command["dossier"] as JsonObject)?["cover"] as JsonObject)?["centerName"]
            ?? (string?)change?["name"] ?? (about.CenterName.Length > 0 ? about.CenterName : null);
        var letters = old is not null
            ? $"ZX-{((string?)old["namedOn"] ?? $"{today.Year:0000}")[..4]}"
            : $"{((string?)command["command"] == nameof(Applications.IssueApprovalLetter) ? "ZX" : "SB")}-{today.Year:0000}";
        var all = cases.Where(c => c != about).ToList();
        var others = all.Where(c => !c.Ended).ToList();
        var lead = new MemoryUnits(all).Lead(command, about, asked.By);
        var form = (command["dossier"] as JsonObject)?["cover"] as JsonObject;
        // A change of a center names its co-hosts without codes.
        var cohosts = change?["cohosts"] is JsonArray joining
            ? [.. joining.Select(n => ((string?)n ?? "", ""))]
            : about.IncomingCohosts?.Select(n => (n, "")).ToList()
                ?? (form is null ? about.Cohosts : RehearsedCase.Named(form["cohosts"] as JsonArray));
        var bound = BarsOf(u => lead.Is(u));
        var bureau = BarToCome.AskedByBureau((string?)command["command"] ?? "");
        DateOnly? Coming(RehearsedCase of) => of.BarToCome(asked.Law, today, bureau);
        var coming = all.FirstOrDefault(c => lead.IsBoundBy(c) && Coming(c) is not null);
        return new()
        {
            Bar = bound.LastOrDefault(b => b.LastDay >= today),
            Bars = old is null ? [] : bound,
            BarToCome = coming?.Number, BarToComeSince = coming is null ? null : Coming(coming),
            Dissolved = about.Life.Kind == "application"
                ? all.Select(c => c.Dissolved(lead.Name, lead.Code)).FirstOrDefault(d => d is not null)
                : null,
            CohostBars = (
                from cohost in cohosts
                let bar = BarsOf(unit => all.SelectMany(c => c.Units).Any(u => u.Unit == unit && Same(u, cohost)))
                    .LastOrDefault(b => b.LastDay >= today)
                where bar is not null
                select (cohost.Name, Bar: bar)).DistinctBy(c => c.Name).ToDictionary(c => c.Name, c => c.Bar),
            CohostBarsToCome = (
                from cohost in cohosts
                let of = all.FirstOrDefault(c => c.Units.Any(u => Same(u, cohost)) && Coming(c) is not null)
                where of is not null
                select (cohost.Name, of.Number)).DistinctBy(c => c.Name).ToDictionary(c => c.Name, c => c.Number),
            InQuestion = [.. all.Where(c => c.Unit is not null && (lead.Owns(c)
                || (c.Life.Kind == "center"
                    && cohosts.Any(o => o.CreditCode.Length > 0 && Law.TypedText.SameCode(c.CreditCode, o.CreditCode)))))
                .Select(c => c.Title(today)).OfType<TitleInQuestion>()],
            // The name of a center stays its own when it has ended; that of an application is free then.
            NameHeldBy = all.FirstOrDefault(c => wanted is not null && (c.Life.Kind == "center" || !c.Ended)
                && Law.CenterName.Same(c.CenterName, wanted))?.Number,
            RankHeldBy = (int?)command["rank"] is { } rank
                ? others.FirstOrDefault(c => c.Life.Kind == "application" && c.Department == about.Department && c.Rank == rank)?.Number
                : null,
            DocumentNumberTaken = ((string?)command["documentNumber"] is { } document
                && (taken.Contains(("document", document)) || earlier.Contains(document)))
                || ((string?)old?["letterNumber"] is { } letter && taken.Contains(("document", letter))),
            PlaqueNumberTaken = ((string?)command["plaqueNumber"] ?? (string?)old?["plaque"]) is { } plaque
                && taken.Contains(("plaque", plaque)),
            NextNumber = $"{letters}-{series.GetValueOrDefault(letters) + 1:0000}",
            ExpertLoad = others.SelectMany(c => c.Experts).GroupBy(e => e).ToDictionary(g => g.Key, g => g.Count()),
        };

        List<Bar> BarsOf(Func<Guid, bool> which) => [.. bars.Where(b => which(b.Unit)).Select(b => b.Bar).OrderBy(b => b.LastDay)];
    }

    private static bool Same(BoundUnit held, (string Name, string CreditCode) cohost) => cohost.CreditCode.Length > 0
        ? Law.TypedText.SameCode(held.CreditCode, cohost.CreditCode)
        : Law.TypedText.SameName(held.Name, cohost.Name);
}
