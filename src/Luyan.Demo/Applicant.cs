using Luyan.Cases;
using Luyan.Store.Directory;

namespace Luyan.Demo;

/// <summary>A relying unit of the invented city with its people and its department's.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Department">Its competent department.</param>
/// <param name="Field">Key of its field.</param>
/// <param name="Size">1 small, 2 middle, 3 large: its figures follow.</param>
internal sealed record Applicant(
    RelyingUnit Row, Department Department, string Field, int Size, Actor Signer, Actor Filler, Actor Director, Actor Officer)
{
    /// <summary>The second person of the department, who checks its letters.</summary>
    public required Actor Colleague { get; init; }

    /// <summary>When it was registered as a legal person.</summary>
    public required DateOnly Founded { get; init; }
}

/// <summary>The Bureau's people.</summary>
internal sealed record Officers(Actor First, Actor Second, Actor Head, Actor Leader);

/// <summary>Who lives in the invented city, with the accounts as rows.</summary>
internal sealed record City(
    IReadOnlyList<Department> Departments, IReadOnlyList<Applicant> Applicants, IReadOnlyList<RelyingUnit> Waiting, Officers Bureau,
    IReadOnlyList<(Actor Actor, Expert Profile)> Experts, IReadOnlyList<Account> Accounts);
