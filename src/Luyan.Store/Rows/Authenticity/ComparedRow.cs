namespace Luyan.Store.Rows;

/// <summary>A filed dossier in the index of the comparison. All of the index can be made anew from the filings.</summary>
public sealed class ComparedRow
{
    public Guid CaseId { get; set; }

    /// <summary>Number of the event with which it was filed.</summary>
    public int Sequence { get; set; }

    /// <summary>The case's number.</summary>
    public string Number { get; set; } = "";

    /// <summary>The relying unit.</summary>
    public Guid UnitId { get; set; }

    /// <summary>Its name when it filed.</summary>
    public string UnitName { get; set; } = "";

    public string CreditCode { get; set; } = "";

    /// <summary>Names and codes of the co-hosts in normal form, one a line.</summary>
    public string Cohosts { get; set; } = "";

    /// <summary>Names of the partners in normal form, one a line.</summary>
    public string Partners { get; set; } = "";

    /// <summary>When it was compared, UTC.</summary>
    public DateTimeOffset ComparedAt { get; set; }
}

/// <summary>Something of a dossier that is compared exactly.</summary>
public sealed class ComparedKeyRow
{
    public long Id { get; set; }

    public Guid CaseId { get; set; }

    /// <summary>The unit: what many units have is common.</summary>
    public Guid UnitId { get; set; }

    /// <summary>Name of the kind.</summary>
    public string Kind { get; set; } = "";

    /// <summary>Its normal form.</summary>
    public string Key { get; set; } = "";

    /// <summary>What makes it more or less likely one thing.</summary>
    public string Detail { get; set; } = "";

    /// <summary>How texts name it.</summary>
    public string Shown { get; set; } = "";

    /// <summary>Where and how it stands; JSON.</summary>
    public string Exhibit { get; set; } = "";
}

/// <summary>A paragraph that is compared for near repetition.</summary>
public sealed class PassageRow
{
    public long Id { get; set; }

    public Guid CaseId { get; set; }

    /// <summary>Where it stands; JSON.</summary>
    public string Place { get; set; } = "";

    /// <summary>As it was written.</summary>
    public string Text { get; set; } = "";
}

/// <summary>A band of a paragraph's signature: paragraphs that share one are compared.</summary>
public sealed class PassageBand
{
    public long Band { get; set; }

    /// <summary>The paragraph.</summary>
    public long PassageId { get; set; }
}

/// <summary>In how many units' dossiers each piece of text stands; one row.</summary>
public sealed class WordingRow
{
    /// <summary>Always 1.</summary>
    public int Id { get; set; }

    /// <summary>How many units were counted.</summary>
    public int Units { get; set; }

    /// <summary>The counts, two bytes each, deflated.</summary>
    public byte[] Counts { get; set; } = [];
}
