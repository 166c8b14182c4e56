using Luyan.Law;

namespace Luyan.Web.Commands.Demo;

/// <summary>How the city is to be: its seed, its last day, and whether it is whole or small.</summary>
/// <param name="Seed">The same seed and day give the same city.</param>
/// <param name="Today">The day on which it is looked at; its last act lies before.</param>
/// <param name="Whole">All applications, or each fate once.</param>
internal sealed record Wish(int Seed, DateOnly Today, bool Whole = true)
{
    private const int Years = 3, NoticeMonths = 6;

    // The working calendar is published from this year on.
    private static readonly DateOnly First = new(2024, 1, 2);

    /// <summary>The first day of the city.</summary>
    public DateOnly From => Today.AddYears(-Years) is var from && from > First ? from : First;

    /// <summary>The last day on which something happens.</summary>
    public DateOnly Until => Today.AddDays(-1);

    /// <summary>From this day on the city's policy has a public notice (reading 12).</summary>
    public DateOnly NoticeSince => new DateOnly(Today.Year, Today.Month, 1).AddMonths(-NoticeMonths);
}

/// <summary>Who applies for what and how far it comes; nothing is written yet.</summary>
internal sealed class Planning(Wish wish, City city, Measures law)
{
    private const int Reserved = 2, ShortestLife = 110;
    private readonly Invention draw = new(wish.Seed);

    /// <summary>The stories of all applications, the oldest approvals first among the approved.</summary>
    public IReadOnlyList<(Project Project, ApplicationStory Story)> Applications()
    {
        var fates = draw.Shuffled(Fates.Of(wish.Whole));
        var topics = wish.Whole ? draw.Shuffled(Topic.All) : [.. Topic.All.Take(fates.Length)];
        var approved = fates.Count(f => f == Fate.Approved);
        var (next, age) = (0, 0);
        var told = new List<(Project, ApplicationStory)>();
        foreach (var (topic, fate) in topics.Zip(fates))
        {
            // The units of the two revoked centers apply only once: a bar follows.
            var who = fate == Fate.Approved && age is > 0 and <= Reserved ? Alone(age) : draw.OneOf([.. city.Applicants.SkipLast(Reserved).Where(a => a.Field == topic.Field)]);
            var project = new Project(wish.Seed, next++, who, who.Field == topic.Field ? topic : topic with { Field = who.Field }, fate);
            told.Add((project, ApplicationStory.Ending(project, city, law, wish.From, EndOf(fate, fate == Fate.Approved ? age++ : -1, approved))));
        }
        return told;
    }

    private Applicant Alone(int number) => city.Applicants[^number];

    // Approvals are spread over the years, the first ones as early as an application can come so far; what is under way had its last step lately.
    private DateOnly EndOf(Fate fate, int age, int approved)
    {
        var earliest = wish.From.AddDays(ShortestLife);
        if (Fates.UnderWay(fate)) { return wish.Until.AddDays(-draw.Between(0, 24)); }
        return age < 0 ? draw.Day(earliest, wish.Until.AddDays(-3))
            : earliest.AddDays((wish.Until.DayNumber - 3 - earliest.DayNumber) * age / Math.Max(1, approved - 1));
    }
}
