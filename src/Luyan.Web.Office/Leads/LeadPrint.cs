using Luyan.Documents.Pdf;
using Luyan.Law;
using Luyan.Web.Ui;

namespace Luyan.Web.Leads;

/// <summary>What an officer put on record after a lead, as a paper that a suspicion can rest on. Nothing in it is of the
/// informant.</summary>
internal static class LeadPrint
{
    public static PrintedDocument Of(string facts, DateOnly on)
    {
        static string T(string key, params ReadOnlySpan<(string Name, object? Value)> values) =>
            Wordings.Of(key, Language.Chinese, values);
        var (title, written) = (T("leads.print.title"), T("leads.print.written", ("day", Days.Plain(on, Language.Chinese))));
        return new()
        {
            Title = title,
            On = on,
            Head = new(title, written, null),
            Blocks = [new Block.Heading(1, title), new Block.Paragraph(written, Quiet: true), new Block.Paragraph(facts)],
        };
    }
}
