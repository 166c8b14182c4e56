using Luyan.Cases;
using Luyan.Store;
using Luyan.Web.CaseWork;
using Luyan.Web.Ui;

namespace Luyan.Web.Applications.Questions;

/// <summary>Shows open and answered questions on the desk of those who may ask units.</summary>
internal sealed class ThreadsPart(LuyanDb db) : IDeskPart
{
    private static readonly Role[] Askers = [Role.Department, Role.CaseOfficer, Role.HeadOfDivision];

    public async Task<DeskPart?> Of(PageContext here, CancellationToken stop) =>
        here.Me is { } me && me.Roles.Where(Askers.Contains).Select(r => (Role?)r).FirstOrDefault() is { } role
            ? DeskPart.Of<ThreadList>(above: false, ("Of", await Threads.Of(db, me.As(role), stop))) : null;
}
