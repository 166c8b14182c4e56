namespace Luyan.Law;

/// <summary>Whether the parts of the policy fit one another on every day. Each part is sound by itself before it is asked.</summary>
internal static class Consistency
{
    // The first must not lie above the second.
    private static readonly (Parameter Lower, Parameter Upper)[] Ordered =
    [
        (Parameters.NameShortest, Parameters.NameLongest), (Parameters.RectificationShortest, Parameters.RectificationLongest),
        (Parameters.ScoreNeedsComment, Parameters.ScoreHighest), (Parameters.MessageFirstPause, Parameters.MessageLongestPause),
        (Parameters.YoungestMember, Parameters.OldestMember), (Parameters.YoungestBachelor, Parameters.OldestMember),
        (Parameters.YoungestMaster, Parameters.OldestMember), (Parameters.YoungestDoctor, Parameters.OldestMember),
        (Parameters.YoungestSenior, Parameters.OldestMember),
    ];

    /// <param name="law">The policy.</param>
    /// <param name="fileOf">The file in which a parameter, a dictionary or the list of materials stands.</param>
    internal static void Check(Measures law, Func<string, string> fileOf)
    {
        foreach (var day in DaysOfChange(law))
        {
            foreach (var (lower, upper) in Ordered)
            {
                var (low, high) = (law.Number(lower, day), law.Number(upper, day));
                if (low > high)
                {
                    throw new MeasuresException(fileOf(lower.Key), lower.Key, $"is {low}, above '{upper.Key}' with {high}.", day);
                }
            }
            if (string.CompareOrdinal(law.Text(Parameters.AnnualReportOpens, day), law.Text(Parameters.AnnualReportDay, day)) > 0)
            {
                throw new MeasuresException(
                    fileOf(Parameters.AnnualReportOpens.Key), Parameters.AnnualReportOpens.Key,
                    $"lies after '{Parameters.AnnualReportDay.Key}'.", day);
            }
            if (law.List(Parameters.RevokesOn, day).Intersect(law.List(Parameters.CancelsOn, day)).FirstOrDefault() is { } both)
            {
                throw new MeasuresException(
                    fileOf(Parameters.CancelsOn.Key), Parameters.CancelsOn.Key,
                    $"names '{both}', which stands in '{Parameters.RevokesOn.Key}' too.", day);
            }
            if (law.List(Parameters.RevokesOn, day).Concat(law.List(Parameters.CancelsOn, day)).FirstOrDefault() is null)
            {
                throw new MeasuresException(
                    fileOf(Parameters.RevokesOn.Key), Parameters.RevokesOn.Key,
                    $"is empty, and '{Parameters.CancelsOn.Key}' too: no title would ever end.", day);
            }
            Words(law, day, fileOf);
            Asked(law, day, fileOf("materials"));
        }
        Published(law, fileOf);
    }

    // Who reads a value, a criterion or a material can read what it stands on.
    private static void Published(Measures law, Func<string, string> fileOf)
    {
        void Check(LegalRef source, string file, string key, DateOnly day)
        {
            if (source != LegalRef.Procedure && !law.Sources.IsPublished(source, law.Institution))
            {
                throw new MeasuresException(file, key, $"names {source.CodeIn(law.Institution)}, which is not published.", day);
            }
        }
        foreach (var value in law.Values.Where(v => v.Reading is not null))
        {
            Check(LegalRef.Reading(value.Reading!.Value), fileOf(value.Parameter.Key), value.Parameter.Key, value.From);
        }
        foreach (var (list, material) in law.Materials.Lists.SelectMany(l => l.What.Select(m => (l, m.Material))))
        {
            Check(material.Article, fileOf("materials"), material.Code, list.From);
        }
        foreach (var (list, criterion) in law.Dictionaries.ReviewCriteria.Lists.SelectMany(l => l.What.Select(t => (l, t))))
        {
            Check(LegalRef.FromCode(criterion.More["article"]), fileOf("review-criteria"), criterion.Code, list.From);
        }
        foreach (var (scheme, criterion) in law.Schemes.SelectMany(s => s.Criteria.Select(c => (s, c))))
        {
            Check(criterion.Source, scheme.File, criterion.Name.Code, scheme.From);
        }
    }

    private static IEnumerable<DateOnly> DaysOfChange(Measures law) => law.Values.Select(v => v.From)
        .Concat(law.Dictionaries.All.SelectMany(d => d.Lists.Select(l => l.From))).Concat(law.Materials.Lists.Select(l => l.From))
        .Where(d => d > law.FirstDay).Append(law.FirstDay).Distinct().Order();

    private static void Words(Measures law, DateOnly day, Func<string, string> fileOf)
    {
        var words = law.Dictionaries;
        if (!words.Bureau.Has("name", day)) { throw new MeasuresException(fileOf("bureau"), "bureau", "needs the entry 'name'.", day); }
        foreach (var department in words.Departments.On(day).Where(d => !words.Districts.Has(d.More["district"], day)))
        {
            throw new MeasuresException(
                fileOf("departments"), department.Code, $"names the district '{department.More["district"]}', which does not exist.", day);
        }
        Forums(words, day, fileOf("remedies"));
        var (sum, highest) = (ReviewBasis.Criteria(law, day).Sum(c => c.Points), law.Number(Parameters.ScoreHighest, day));
        if (sum != highest)
        {
            throw new MeasuresException(
                fileOf("review-criteria"), "review-criteria",
                $"has {sum} points together; '{Parameters.ScoreHighest.Key}' is {highest}.", day);
        }
    }

    // Every letter against which somebody can turn to an authority or a court names both with their addresses.
    private static void Forums(Dictionaries words, DateOnly day, string file)
    {
        string[] named = ["authority", "authority-address", "court", "court-address"];
        var due = words.Districts.On(day).Select(d => $".{d.Code}").Prepend("").SelectMany(d => named.Select(n => n + d)).ToHashSet();
        if (due.FirstOrDefault(code => !words.Remedies.Has(code, day)) is { } missing)
        {
            throw new MeasuresException(file, missing, "is missing: letters name the authority, the court and both addresses.", day);
        }
        if (words.Remedies.On(day).FirstOrDefault(t => !due.Contains(t.Code)) is { } unknown)
        {
            throw new MeasuresException(
                file, unknown.Code, $"is unknown. Known: {string.Join(", ", named)}, each also with .district.", day);
        }
    }

    private static void Asked(Measures law, DateOnly day, string file)
    {
        var list = law.Materials.On(day);
        foreach (var needed in new[] { RequiredMaterials.ApplicationForm, RequiredMaterials.ImplementationPlan })
        {
            if (list.All(m => m.Material.Code != needed))
            {
                throw new MeasuresException(file, needed, "is missing: the program makes this material itself.", day);
            }
        }
        foreach (var material in list)
        {
            if (material.Kinds.FirstOrDefault(k => !law.Dictionaries.Kinds.Has(k, day)) is { } unknown)
            {
                throw new MeasuresException(file, material.Material.Code, $"is asked of '{unknown}', which is no kind of unit.", day);
            }
        }
    }
}
