using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Luyan.Store.Opening;

// For the migration tool only; no connection is opened.
internal sealed class DesignSqlite : IDesignTimeDbContextFactory<SqliteLuyanDb>
{
    public SqliteLuyanDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteLuyanDb>().UseSqlite("Data Source=:memory:").Options);
}

internal sealed class DesignPostgres : IDesignTimeDbContextFactory<PostgresLuyanDb>
{
    public PostgresLuyanDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresLuyanDb>().UseNpgsql("Host=localhost").Options);
}
