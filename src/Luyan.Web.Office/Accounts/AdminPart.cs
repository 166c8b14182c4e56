using Luyan.Cases;
using Luyan.Web.CaseWork;
using Luyan.Web.Policy.Holidays;
using Luyan.Web.Ui;

namespace Luyan.Web.Accounts;

/// <summary>What an administrator looks after, on the desk.</summary>
internal sealed class AdminPart : IDeskPart
{
    public Task<DeskPart?> Of(Frame frame, CancellationToken stop) =>
        Task.FromResult(frame.Me?.Is(Role.Administrator) == true ? DeskPart.Of<AdminLinks>(above: true) : null);
}
