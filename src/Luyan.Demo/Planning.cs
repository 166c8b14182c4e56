using Luyan.Law;

namespace Luyan.Demo;

/// <summary>How the city is to be.</summary>
/// <param name="Seed">The same seed and day give the same city.</param>
/// <param name="Today">The day on which it is looked at; its last act lies before.</param>
internal sealed record Wish(int Seed, DateOnly Today)
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
    private const int Reserved = 3, Shown = 3, ShortestLife = 110, Asked = 9;
    private static readonly CenterFate[] InQuestion =
        [CenterFate.SanctionProposed, CenterFate.SanctionNoticed, CenterFate.Rectifying, CenterFate.Inspected];
    private readonly Invention draw = new(wish.Seed);

    /// <summary>The stories of all applications, the oldest approvals first among the approved.</summary>
    public IReadOnlyList<(Project Project, ApplicationStory Story)> Applications()
    {
        var fates = draw.Shuffled(Fates.All);
        var topics = draw.Shuffled(Topic.All);
        var approved = fates.Count(f => f == Fate.Approved);
        var planting = new Planting(Invention.Of(wish.Seed, -2));
        var (next, age) = (0, 0);
        var told = new List<(Project, ApplicationStory)>();
        foreach (var (topic, fate) in topics.Zip(fates))
        {
            // The units of the two revoked centers apply only once, as a bar follows, and so does the one that is dissolved. Those whose
            // accounts are told have a center each.
            var who = (fate == Fate.Approved ? age : 0) switch
            {
                > 0 and <= Reserved => Alone(age),
                > Reserved + 1 and <= Reserved + 1 + Shown => city.Applicants[age - Reserved - 2],
                _ => draw.OneOf([.. city.Applicants.SkipLast(Reserved).Where(a => a.Field == topic.Field)]),
            };
            var project = new Project(
                wish.Seed, next++, who, who.Field == topic.Field ? topic : topic with { Field = who.Field },
                fate, planting.Next(who, fate));
            told.Add((project,
                ApplicationStory.Ending(project, city, law, wish.From, EndOf(fate, fate == Fate.Approved ? age++ : -1, approved))));
        }
        return told;
    }

    /// <summary>The stories of the centers that those applications lead to.</summary>
    public IEnumerable<CenterStory> Centers(IReadOnlyList<(Project Project, ApplicationStory Story)> applications)
    {
        var approved = applications.Where(a => a.Project.Fate == Fate.Approved).ToList();
        var fates = CenterFates(approved);
        return approved.Select((a, i) => new CenterStory(a.Project, city, a.Story, fates.GetValueOrDefault(i), law, wish.Until));
    }

    // The oldest ones meet the ends; the others the fate for which their day is the best.
    private Dictionary<int, CenterFate> CenterFates(List<(Project Project, ApplicationStory Story)> approved)
    {
        var fates = new Dictionary<int, CenterFate>
        {
            [0] = CenterFate.Cancelled, [1] = CenterFate.RevokedForDeviation,
            [2] = CenterFate.RevokedForFalsehood, [3] = CenterFate.Dissolved, [4] = CenterFate.Closed,
        };
        void Nearest(CenterFate fate, Func<ApplicationStory, DateOnly> day, DateOnly best) =>
            fates[Enumerable.Range(0, approved.Count).Where(i => !fates.ContainsKey(i) && !(InQuestion.Contains(fate) && Grows(i)))
                .MinBy(i => Math.Abs(day(approved[i].Story).DayNumber - best.DayNumber))] = fate;
        // While a center is in question, no other one of its unit is approved.
        bool Grows(int i) => approved.Where((a, j) => j != i && a.Project.Who == approved[i].Project.Who)
            .Any(a => a.Story.LastDay > wish.Until.AddMonths(-Asked));
        void Named(CenterFate fate, int months, int days) => Nearest(fate, a => a.LastDay, wish.Until.AddMonths(-months).AddDays(-days));
        DateOnly EndOf(ApplicationStory a) => a.LastDay.AddMonths(a.Dossier.Plan.Months!.Value);
        Named(CenterFate.SanctionProposed, 24, 38);
        Named(CenterFate.SanctionNoticed, 24, 48);
        Named(CenterFate.Reminded, 24, 14);
        Named(CenterFate.ReportMissed, 20, 0);
        Named(CenterFate.Rectifying, 7, 0);
        Named(CenterFate.Rectified, 14, 0);
        Named(CenterFate.Inspected, 6, 0);
        Named(CenterFate.Changed, 16, 0);
        Named(CenterFate.ChangeAsked, 10, 0);
        Nearest(CenterFate.AskingForMore, EndOf, wish.Until.AddDays(25));
        Nearest(CenterFate.Extended, EndOf, wish.Until.AddDays(-50));
        return fates;
    }

    private Applicant Alone(int number) => city.Applicants[^number];

    // Approvals are spread over the years, the first ones as early as an application can come so far;
    // what is under way had its last step lately.
    private DateOnly EndOf(Fate fate, int age, int approved)
    {
        var earliest = wish.From.AddDays(ShortestLife);
        if (Fates.UnderWay(fate)) { return wish.Until.AddDays(-draw.Between(0, 24)); }
        return age < 0 ? draw.Day(earliest, wish.Until.AddDays(-3))
            : earliest.AddDays((wish.Until.DayNumber - 3 - earliest.DayNumber) * age / Math.Max(1, approved - 1));
    }
}
