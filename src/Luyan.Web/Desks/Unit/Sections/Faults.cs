namespace Luyan.Web.Desks.Unit.Sections;

/// <summary>What was typed and cannot be read: the input, and the key of the text that says what is expected.</summary>
internal sealed record Fault(string Name, string Key);

/// <summary>Finds what cannot be read. An empty field is no fault: a draft may be half filled, and the decider says what is missing.</summary>
internal static class Faults
{
    public static IEnumerable<Fault> In(Section section, Typed typed)
    {
        foreach (var question in section.Questions.Where(q => Wrong(q, typed[q.Key]))) { yield return new(question.Key, KeyOf(question)); }
        foreach (var listing in section.Listings)
        {
            foreach (var (row, column) in typed.Rows(listing).SelectMany(r => listing.Columns.Select(c => (r, c))))
            {
                var name = listing.Cell(row, column);
                if (Wrong(column, typed[name])) { yield return new(name, KeyOf(column)); }
            }
        }
    }

    /// <summary>The key of the text that says what is expected; null where it can be read, or nothing is typed.</summary>
    public static string? Of(Question question, string text) => Wrong(question, text) ? KeyOf(question) : null;

    private static bool Wrong(Question question, string text) => text.Length > 0 && question.Writing switch
    {
        Writing.Whole => Reading.Whole(text) is null or < 0,
        Writing.Amount => Reading.Amount(text) is null,
        Writing.Day => Reading.Day(text) is null,
        Writing.Year => Reading.Whole(text) is null or < 1900 or > 2100,
        Writing.Mail => !System.Net.Mail.MailAddress.TryCreate(Reading.Narrow(text), out _),
        Writing.YesNo => Reading.YesNo(text) is null,
        _ => false,
    };

    private static string KeyOf(Question question) => question.Writing switch
    {
        Writing.Whole => "unit.fault.whole",
        Writing.Amount => "unit.fault.amount",
        Writing.Day => "unit.fault.day",
        Writing.Year => "unit.fault.year",
        Writing.Mail => "unit.fault.mail",
        _ => "unit.fault.choice",
    };
}
