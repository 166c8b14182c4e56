using Luyan.Cases;
using Luyan.Web.CaseWork;
using Luyan.Web.Policy.Holidays;
using Luyan.Web.Ui;

namespace Luyan.Web.Accounts;

/// <summary>What an administrator looks after, on the desk.</summary>
internal sealed class AdminPart : IDeskPart
{
    public Task<DeskPart?> Of(PageContext here, CancellationToken stop) =>
        Task.FromResult(here.Me?.Is(Role.Administrator) == true ? DeskPart.Of<AdminLinks>(above: true) : null);
}
