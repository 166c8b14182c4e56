using Luyan.Documents.Pdf;
using Luyan.Law;
using Luyan.Store.Leads;
using Luyan.Web.Ui;
using Luyan.Store.Rows;

namespace Luyan.Web.Leads;

/// <summary>A lead as a paper that a suspicion can rest on. How the sender can be reached does not stand in it:
/// the case is read by others.</summary>
internal static class LeadPrint
{
    public static PrintedDocument Of(Lead lead)
    {
        static string T(string key, params ReadOnlySpan<(string Name, object? Value)> values) =>
            Wordings.Of(key, Language.Chinese, values);
        var title = T("leads.print.title");
        return new()
        {
            Title = title,
            On = LegalDate.Of(lead.At),
            Head = new(title, T("leads.came", ("day", Days.Moment(lead.At))), null),
            Blocks =
            [
                new Block.Heading(1, title), new Block.Paragraph(T("leads.came", ("day", Days.Moment(lead.At))), Quiet: true),
                new Block.Paragraph(lead.Facts)
            ]
        };
    }
}
