using Luyan.Cases.Applications.Form;
using Luyan.Law;

namespace Luyan.Cases.Applications;

/// <summary>A question to the unit about a place of its form.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Section">The section it is about.</param>
/// <param name="Field">The place in the section, as <see cref="DossierPlace"/> writes it; null for the whole section.</param>
/// <param name="Text">The question.</param>
/// <param name="By">Who asked.</param>
/// <param name="Office">In which office: the department, or an officer of the Bureau.</param>
/// <param name="On">The legal day, Asia/Shanghai.</param>
public sealed record UnitQuestion(Guid Id, DossierSection Section, string? Field, string Text, string By, Role Office, DateOnly On)
{
    /// <summary>The unit's answer; null while the question is open.</summary>
    public UnitAnswer? Answer { get; init; }

    /// <summary>By when the unit answers; null where no day was fixed when it was asked.</summary>
    public LegalDay? Due { get; init; }

    /// <summary>Why it was closed without an answer, after the period had passed; null where it was not.</summary>
    public string? Closed { get; init; }

    /// <summary>It awaits the unit's answer.</summary>
    public bool Open => Answer is null && Closed is null;

    /// <summary>The period in which the unit answers.</summary>
    /// <param name="law">The policy, for a question that was asked before its period was fixed.</param>
    public RunningPeriod Runs(Measures law) => new(On, Due ?? law.Due(Parameters.UnitAnswers, On));
}

/// <summary>The unit's answer to a question.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Files">What proves it.</param>
/// <param name="By">Who answered for the unit.</param>
/// <param name="On">The legal day, Asia/Shanghai.</param>
public sealed record UnitAnswer(string Text, IReadOnlyList<FileRef> Files, string By, DateOnly On);
