using Luyan.Cases.Panels;
using Luyan.Web.Security;

namespace Luyan.Demo;

/// <summary>The experts of a visit and of a panel: near the field, nobody from a partner or the unit (reading 13).</summary>
internal sealed class ExpertRecords
{
    private const int Visitors = 3;

    public ExpertRecords(Invention draw, Project project, City city, string partner)
    {
        SeatedExpert[] able =
        [
            .. draw.Shuffled(city.Experts.Where(e => e.Profile.Organisation != partner))
                .OrderByDescending(e => e.Profile.Fields.Contains(project.Topic.Field))
                // A panel held on paper is typed: the form knows names and employers, not accounts.
                .Select(e => new SeatedExpert(Guid.Empty, e.Actor.Name, e.Profile.Organisation, Present: true, Signed: true)),
        ];
        Visit = [.. able.Take(Visitors)];
        Panel = [.. able.Skip(Visitors).Take(draw.OneOf([5, 5, 7]))];
    }

    /// <summary>Those who visit.</summary>
    public IReadOnlyList<SeatedExpert> Visit { get; }

    /// <summary>Those who sit on the panel.</summary>
    public IReadOnlyList<SeatedExpert> Panel { get; }
}
