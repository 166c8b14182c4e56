using Luyan.Web.Tests.Commands;

namespace Luyan.Web.Tests.Walks;

/// <summary>All tests that only look at the invented city share one: making it costs more than looking at it.</summary>
[CollectionDefinition(Name)]
public sealed class CityCollection : ICollectionFixture<DemoCity>
{
    public const string Name = "The invented city";
}
