using Luyan.Cases.Applications;
using Luyan.Cases.Authenticity;
using Luyan.Law;
using Luyan.Web.CaseWork;

namespace Luyan.Web.Authenticity;

/// <summary>What can be done about a finding: three commands of the application's life, each with one text.</summary>
/// <param name="Slug">dismiss, ask or suspect; its texts hang below <c>truth-desk.&lt;slug&gt;</c>.</param>
/// <param name="Command">The command.</param>
/// <param name="Field">The name of its text in the command and in the form.</param>
/// <param name="TheUnitReads">The unit reads the text: it must not name another unit.</param>
public sealed record TruthAct(string Slug, Type Command, string Field, bool TheUnitReads)
{
    public static IReadOnlyList<TruthAct> All { get; } =
    [
        new("dismiss", typeof(DismissFinding), "Reasons", false),
        new("ask", typeof(AskUnit), "Question", true),
        new("suspect", typeof(RaiseSuspicion), "Facts", true),
    ];

    /// <summary>What is proposed in the form: a question can be put from the finding alone, reasons and suspicions
    /// are the officer's own.</summary>
    public string Proposed(TruthFinding finding, Language language) => Command == typeof(AskUnit) ? finding.Question(language) : "";
}

/// <summary>An act about a finding, in the role in which it is open, or why it is not.</summary>
public sealed record OfferedTreatment(TruthAct Act, OpenCase Case, IReadOnlyList<Refusal> Because)
{
    /// <summary>The acts that concern somebody, asked of the decider; those of another office are left out.</summary>
    public static IReadOnlyList<OfferedTreatment> Of(IReadOnlyList<OpenCase> seen, DateOnly today, Measures law) =>
    [
        .. from act in TruthAct.All
           let offers = (from open in seen
                         let because = ApplicationLife.Life.WhyNot(
                             (ApplicationState)open.State, act.Command, new(open.By, today, law, Luyan.Cases.Registers.None))
                         where !because.Any(r => r.Rule.Key == ApplicationRules.NotYourOffice.Key)
                         orderby because.Count
                         select new OfferedTreatment(act, open, because)).ToList()
           where offers.Count > 0
           select offers[0],
    ];
}
