using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Luyan.Store.Tests.Engines;

/// <summary>Runs the test on SQLite and on PostgreSQL. Without PostgreSQL that half is shown as skipped, with the command that provides
/// it; where all is required it fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EveryDatabaseAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([new TheoryDataRow(Engine.SQLite), new TheoryDataRow(Engine.PostgreSQL) { Skip = PostgresCluster.WhyMissing }]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
