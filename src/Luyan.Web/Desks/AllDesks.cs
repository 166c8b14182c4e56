using Luyan.Web.Desks.Admin;
using Luyan.Web.Desks.Audit;
using Luyan.Web.Desks.Bureau;
using Luyan.Web.Desks.Bureau.Accepting;
using Luyan.Web.Desks.Bureau.Steering;
using Luyan.Web.Desks.Bureau.Truth;
using Luyan.Web.Desks.Calendar;
using Luyan.Web.Desks.Cases;
using Luyan.Web.Desks.Centers.Changes;
using Luyan.Web.Desks.Cases.Questions;
using Luyan.Web.Desks.Department;
using Luyan.Web.Desks.Department.Ranking;
using Luyan.Web.Desks.Me;
using Luyan.Web.Desks.Messages;
using Luyan.Web.Desks.Prints;
using Luyan.Web.Desks.Public;
using Luyan.Web.Desks.Unit;
using Luyan.Web.Desks.Unit.Uploading;
using Luyan.Web.Desks.Unit.Ledger;
using Luyan.Web.Desks.Unit.Ledger.Sheets;

namespace Luyan.Web.Desks;

/// <summary>Every use case of the program, one line each. A use case is a static class with <c>Map</c>.</summary>
internal static class AllDesks
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        // Public
        Home.Map(routes);
        ShowRegister.Map(routes);
        ShowCenter.Map(routes);
        ShowMeasures.Map(routes);
        ShowScheme.Map(routes);
        HowItWorks.Map(routes);
        MayWeApply.Map(routes);
        CheckPrint.Map(routes);
        AskPriority.Map(routes);
        Switches.Map(routes);
        Setup.Map(routes);
        SignIn.Map(routes);
        SignInCode.Map(routes);
        AcceptInvitation.Map(routes);
        RegisterUnit.Map(routes);
        // Cases
        ShowCase.Map(routes);
        ShowClocks.Map(routes);
        DoAct.Map(routes);
        CaseFile.Map(routes);
        ViewFile.Map(routes);
        PrintDesk.Map(routes);
        QuestionDesk.Map(routes);
        // Unit
        UnitDesk.Map(routes);
        NewApplication.Map(routes);
        ApplicationTasks.Map(routes);
        SectionDesk.Map(routes);
        PresenceDesk.Map(routes);
        OwnerDesk.Map(routes);
        HistoryDesk.Map(routes);
        ChangesDesk.Map(routes);
        MaterialsDesk.Map(routes);
        UploadDesk.Map(routes);
        CheckDesk.Map(routes);
        SubmitDesk.Map(routes);
        WithdrawDesk.Map(routes);
        LedgerDesk.Map(routes);
        ChooseFacts.Map(routes);
        FactList.Map(routes);
        OneFact.Map(routes);
        FactHistory.Map(routes);
        FactEnding.Map(routes);
        FactProofs.Map(routes);
        SheetFiles.Map(routes);
        ImportDesk.Map(routes);
        DryRunDesk.Map(routes);
        FiguresDesk.Map(routes);
        StampedDesk.Map(routes);
        // Me
        MyAccount.Map(routes);
        Enrol.Map(routes);
        MyDesk.Map(routes);
        MessagesDesk.Map(routes);
        MyMessages.Map(routes);
        CalendarDesk.Map(routes);
        CalendarFeeds.Map(routes);
        // Unit
        Members.Map(routes);
        // Bureau
        BureauDesk.Map(routes);
        AcceptanceDesk.Map(routes);
        ExamineDesk.Map(routes);
        BatchDesk.Map(routes);
        Bureau.Priorities.PriorityRankingDesk.Map(routes);
        ChangeDesk.Map(routes);
        Centers.Construction.ConstructionDesk.Map(routes);
        Centers.Construction.InspectionDesk.Map(routes);
        Centers.Acceptance.AcceptanceDesk.Map(routes);
        Centers.Assessments.AssessmentDesk.Map(routes);
        Centers.Assessments.CycleFormDesk.Map(routes);
        Bureau.Assessments.ProgressDesk.Map(routes);
        Centers.Reports.ReportDesk.Map(routes);
        Centers.Activities.ActivityDesk.Map(routes);
        Centers.Activities.OfferDesk.Map(routes);
        Public.LeaveLead.Map(routes);
        Public.EndedTitles.Map(routes);
        Bureau.Leads.LeadDesk.Map(routes);
        Bureau.Reports.ProgressDesk.Map(routes);
        Bureau.Reports.YearbookDesk.Map(routes);
        Bureau.Earlier.EarlierDesk.Map(routes);
        SteeringDesk.Map(routes);
        Authenticity.Map(routes);
        ShowFinding.Map(routes);
        // Department
        DepartmentCases.Map(routes);
        RankingDesk.Map(routes);
        JointDesk.Map(routes);
        ReadingDesk.Map(routes);
        NewUnits.Map(routes);
        // Audit
        AllCases.Map(routes);
        // Admin
        Accounts.Map(routes);
        Invite.Map(routes);
        Departments.Map(routes);
        Admin.Bureau.Map(routes);
        Wording.Map(routes);
        AccountEvents.Map(routes);
        MessageTexts.Map(routes);
        DeliveriesDesk.Map(routes);
        ClockDesk.Map(routes);
        Admin.Holidays.HolidaysDesk.Map(routes);
    }
}
