using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Web.CaseWork;

namespace Luyan.Web.Applications;

/// <summary>What the page of a case shows of a filed application.</summary>
internal sealed class ApplicationPart : ICasePart
{
    public Task<CasePart?> Of(IReadOnlyList<OpenCase> seen, CancellationToken stop) =>
        Task.FromResult(seen[0].State is FiledApplication filed
            ? CasePart.Of<FiledPart>(CasePlace.Body, ("Filing", filed.Filing), ("Reads", seen[0].By.Role == Role.Department)) : null);
}
