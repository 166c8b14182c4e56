namespace Luyan.Cases.Applications;

/// <summary>Laboratories and equipment (Art. 5(6)).</summary>
public sealed record EquipmentSection
{
    /// <summary>In square metres.</summary>
    public decimal? Area { get; init; }
    public string? Laboratories { get; init; }

    /// <summary>The rules by which the equipment is run.</summary>
    public string? Management { get; init; }
    public IReadOnlyList<InstrumentRow> Equipment { get; init => field = value ?? []; } = [];
}

/// <summary>An instrument or a piece of process equipment.</summary>
public sealed record InstrumentRow
{
    public string Id { get; init => field = value ?? ""; } = "";
    public string? Name { get; init; }
    public string? Model { get; init; }
    public string? Maker { get; init; }
    public int? Count { get; init; }

    /// <summary>Original value of all pieces of the row.</summary>
    public decimal? Value { get; init; }
    public DateOnly? Bought { get; init; }

    /// <summary>research, testing, pilot or production.</summary>
    public string? Use { get; init; }

    /// <summary>Open to others.</summary>
    public bool? Open { get; init; }
}
