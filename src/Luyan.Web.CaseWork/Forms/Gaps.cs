namespace Luyan.Web.Forms;

/// <summary>What is asked and still empty. It only measures progress; what a submission needs is decided by the decider.</summary>
internal static class Gaps
{
    public static IEnumerable<string> In(Section section, Typed typed)
    {
        foreach (var question in section.Questions.Where(q => q.Asked && typed[q.Key].Length == 0)) { yield return question.Key; }
        foreach (var listing in section.Listings)
        {
            foreach (var name in typed.Rows(listing)
                .SelectMany(row => listing.Columns.Where(c => c.Asked).Select(c => listing.Cell(row, c))).Where(n => typed[n].Length == 0))
            {
                yield return name;
            }
        }
    }
}
