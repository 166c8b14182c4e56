using Luyan.Cases;
using Luyan.Web.CaseWork;
using Luyan.Web.Ui;

namespace Luyan.Web.Policy.Holidays;

/// <summary>Whether the holidays of the next year are known, on an administrator's desk.</summary>
internal sealed class NextYearPart : IDeskPart
{
    public Task<DeskPart?> Of(PageContext here, CancellationToken stop) =>
        Task.FromResult(here.Me?.Is(Role.Administrator) == true ? DeskPart.Of<NextYearNote>(above: true, ("Link", true)) : null);
}
