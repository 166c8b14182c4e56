namespace Luyan.Cases.Applications.Form;

/// <summary>Laboratories and equipment (Art. 5(6)).</summary>
public sealed record EquipmentSection
{
    /// <summary>In square metres.</summary>
    public decimal? Area { get; init; }
    public string? Laboratories { get; init; }

    /// <summary>The rules by which the equipment is run.</summary>
    public string? Management { get; init; }

    /// <summary>Accreditations of its laboratories, e.g. CNAS and CMA.</summary>
    public string? Accreditations { get; init; }
    public IReadOnlyList<PremisesRow> Premises { get; init => field = value ?? []; } = [];
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
    public string? Country { get; init; }

    /// <summary>Where it stands.</summary>
    public string? Place { get; init; }

    /// <summary>running, repair or idle.</summary>
    public string? Status { get; init; }
}

/// <summary>Rooms in which the center works (Art. 5(6)).</summary>
public sealed record PremisesRow
{
    public string Id { get; init => field = value ?? ""; } = "";
    public string? Name { get; init; }
    public string? Address { get; init; }

    /// <summary>In square metres.</summary>
    public decimal? Area { get; init; }

    /// <summary>research, pilot, testing or office.</summary>
    public string? Use { get; init; }

    /// <summary>owned or rented.</summary>
    public string? Tenure { get; init; }

    /// <summary>The last day of the lease, where it is rented.</summary>
    public DateOnly? Until { get; init; }
}
