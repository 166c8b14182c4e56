using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Web.Forms;

namespace Luyan.Web.Applications.Drafting;

/// <summary>What was remarked and asked about the filed version of a draft, field by field.</summary>
internal static class DraftNotes
{
    /// <summary>The notes on a section of an application; null where there are none.</summary>
    public static FieldNotes? On(OpenDraft open, Section section)
    {
        if (open.Case is not { } filed || open.State is not FiledApplication { Filing: var filing }) { return null; }
        var place = Enum.Parse<DossierSection>(section.Key, ignoreCase: true);
        var remarks = open.State switch
        {
            ReturnedToUnit returned => returned.Sections.Where(s => s.Section == place
                && s.Field is not null).Select(s => new FieldNote(s.Field, s.What, null)),
            AwaitingCorrection correction => correction.Items.Where(i => i.Section == place
                && i.Field is not null).Select(i => new FieldNote(i.Field, i.What, null)),
            _ => [],
        };
        var questions = filing.Questions.Where(q => q.Section == place)
            .OrderByDescending(q => q.Open).Select(q => new FieldNote(q.Field, q.Text, q));
        return remarks.Concat(questions).ToList() is { Count: > 0 } all ? new(filed.Number, all) : null;
    }
}
