namespace Luyan.Store.Tests.Engines;

public enum Engine
{
    SQLite,
    PostgreSQL,
}
