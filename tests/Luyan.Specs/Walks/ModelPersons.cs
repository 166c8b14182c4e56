using Luyan.Cases;

namespace Luyan.Specs.Walks;

/// <summary>Who stands behind the accounts of a walk: those whose numbers end alike are one person's.</summary>
internal sealed class ModelPersons
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<Guid, int> numbers = new();
    private readonly Dictionary<int, Role> offices = [];
    private readonly HashSet<int> forUnit = [];

    /// <summary>The person behind an account; 0 for the public and for the clock.</summary>
    internal static int Of(Guid account) => account == Guid.Empty ? 0 : Number(account) % 100;

    /// <summary>A second account of the person, in an office and for an organisation of its own.</summary>
    internal static Actor Second(Actor person, Role role, Guid organisation) => person with
    {
        Account = Account(Number(person.Account) + 100), Role = role, Organisation = organisation,
    };

    /// <summary>People who know of each other's accounts as the register of accounts does.</summary>
    internal static Actor[] Joined(params Actor[] people) =>
    [
        .. people.Select(p => p with
        {
            Others = [.. people.Where(o => Of(o.Account) == Of(p.Account) && o.Account != p.Account && Of(p.Account) != 0)
                .Select(o => o.Account).Distinct()],
        }),
    ];

    /// <summary>The same person as the register of accounts knows him among others.</summary>
    internal static Actor Known(Actor by, IEnumerable<Actor> people) => by with
    {
        Others = [.. people.Select(p => p.Account).Where(a => a != by.Account && Of(a) == Of(by.Account) && Of(a) != 0).Distinct()],
    };

    internal void Acted(Actor by)
    {
        var person = Of(by.Account);
        if (person == 0) { return; }
        switch (by.Role)
        {
            case Role.CaseOfficer or Role.HeadOfDivision or Role.Leader:
                Demand.That(offices.TryAdd(person, by.Role) || offices[person] == by.Role,
                    "nobody holds two offices in one case", $"{by.Name}: {offices[person]} and {by.Role}");
                Demand.That(!forUnit.Contains(person), "who acted for the unit does not act for the Bureau", by.Name);
                break;
            case Role.Filler or Role.Signer or Role.Director:
                Demand.That(!offices.ContainsKey(person), "who acted for the Bureau does not act for the unit", by.Name);
                forUnit.Add(person);
                break;
            default: break;
        }
    }

    private static int Number(Guid account) => numbers.GetOrAdd(account, static of =>
        int.Parse($"{of}"[^12..], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture));

    private static Guid Account(int number) => new($"00000000-0000-7000-8000-{number:000000000000}");
}
