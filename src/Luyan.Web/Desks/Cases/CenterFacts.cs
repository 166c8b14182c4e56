using Luyan.Cases.Centers;
using Luyan.Web.Ui;

namespace Luyan.Web.Desks.Cases;

/// <summary>What the timeline says of an event of a center besides its name.</summary>
internal static class CenterFacts
{
    /// <summary>Key of the label, and text.</summary>
    public static IEnumerable<(string Key, string? Text)> Of(CenterEvent happened, Frame frame) => happened switch
    {
        CenterNamed e => [("docket.document", e.LetterNumber), ("docket.director", e.Director), ("docket.construction-ends", Days.Long(e.ConstructionEnds.Effective, frame.Language))],
        PlaqueIssued e => [("docket.plaque", e.PlaqueNumber), ("docket.handed-over", Days.Plain(e.HandedOverOn, frame.Language)), ("docket.recipient", e.Recipient)],
        PlaqueReplaced e => [("docket.plaque", e.PlaqueNumber), ("docket.old-plaque", frame.T($"act.choice.{e.Old}")), ("docket.reasons", e.Reasons)],
        PlaqueRecovered e => [("docket.old-plaque", frame.T($"act.choice.{e.How}")), ("docket.remark", e.Remark)],
        CenterClosed e => [("docket.reasons", e.Reasons)],
        _ => [],
    };
}
