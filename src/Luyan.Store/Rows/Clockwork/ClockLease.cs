namespace Luyan.Store.Rows;

/// <summary>Which node keeps the clock. One row; whoever finds it lapsed takes it over.</summary>
public sealed class ClockLease
{
    /// <summary>The only key.</summary>
    internal const string Only = "clock";

    /// <summary>What is kept.</summary>
    public string Name { get; set; } = Only;

    /// <summary>The node that holds it; another one once <see cref="Until"/> has gone by.</summary>
    public string Holder { get; set; } = "";

    /// <summary>Held until this instant, UTC, unless it is renewed.</summary>
    public DateTimeOffset Until { get; set; }

    /// <summary>The last legal day (Asia/Shanghai) up to which a pass was finished; null before the first.</summary>
    public DateOnly? Through { get; set; }
}
