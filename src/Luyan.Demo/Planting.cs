using Luyan.Cases.Applications.Form;

namespace Luyan.Demo;

/// <summary>
/// Puts into some dossiers under review what the comparison is there to see: a paragraph touched up, one patent, one
/// instrument and one person in two units' dossiers, a day that cannot be, a figure that jumps. Everything else of the city is its own.
/// </summary>
internal sealed class Planting
{
    private readonly Queue<Func<Dossier, Dossier>> alone;
    private readonly Queue<(Func<Dossier, Dossier> First, Func<Dossier, Dossier> Second)> pairs;
    private (Guid Unit, Func<Dossier, Dossier> Plant)? owed;

    /// <summary>Draws what is planted.</summary>
    public Planting(Invention draw)
    {
        var (patent, person) = (draw.Patent(2021, invention: true), draw.Person());
        pairs = new(
        [
            (d => Necessity(d, Survey), d => Necessity(d, SurveyTouchedUp)),
            Both(d => d with { Base = d.Base with
            {
                Patents = Last(d.Base.Patents, p => p with { Kind = "invention", Number = patent, Granted = new(2023, 6, 9) })
            } }),
            Both(d => d with
            {
                Equipment = d.Equipment with
                {
                    Equipment = Last(d.Equipment.Equipment, e => e with
                    {
                        Name = "三维光学测量系统", Model = "GX-720", Maker = "远澜仪器", Count = 1, Value = 86.4m, Bought = new(2022, 5, 17)
                    }),
                },
            }),
            Both(d => d with { Organisation = d.Organisation with
            {
                Team = Last(d.Organisation.Team, m => m with { Name = person, Born = 1983, Degree = "doctor", FullTime = true })
            } }),
        ]);
        var early = draw.Patent(2022, invention: false);
        alone = new(
        [
            d => d with { Base = d.Base with
            {
                Patents = Last(d.Base.Patents, p => p with { Kind = "utility", Number = early, Granted = new(2021, 9, 14) })
            } },
            d => d with { Unit = d.Unit with { Years = Last(d.Unit.Years, y => y with { Research = d.Unit.Years[^2].Research * 5 }) } },
        ]);
    }

    private const string Survey =
        "去年下半年，我们走访了本市二十七家配套企业，请车间主任、检验员和采购员分别填写问卷。回收的一百零六份问卷中，七成以上把试验排队时间长列为首要困难，平均每个样品要在外地机构等候十九天；"
        + "另有近一半企业没有中试线，只能停产腾出生产设备做试验。组建中心后，拟用三班运行的办法把等候时间压缩到五天以内，并为腾不出设备的企业保留每月不少于六天的固定机时。";

    private const string SurveyTouchedUp =
        "为摸清需求，本单位去年下半年走访了本市三十一家配套企业，请车间主任、检验员和采购员分别填写问卷。回收的一百一十二份问卷中，七成以上把试验排队时间长列为首要困难，平均每个样品要在外地机构等候十九天；"
        + "另有不少企业没有中试线，只能停产腾出生产设备做试验。中心建成后，拟用三班运行的办法把等候时间压缩到一周以内，并为腾不出设备的企业保留每月不少于四天的固定机时。";

    /// <summary>What is to be planted in the next application; it changes nothing where nothing is.</summary>
    public Func<Dossier, Dossier> Next(Applicant who, Fate fate)
    {
        if (!Fates.UnderReview(fate)) { return Nothing; }
        if (owed is { } second)
        {
            // The second of a pair must be another unit's: a unit's own dossiers are not compared.
            if (second.Unit == who.Row.Id) { return Nothing; }
            owed = null;
            return second.Plant;
        }
        if (pairs.TryDequeue(out var pair))
        {
            owed = (who.Row.Id, pair.Second);
            return pair.First;
        }
        return alone.TryDequeue(out var plant) ? plant : Nothing;
    }

    private static Dossier Nothing(Dossier dossier) => dossier;

    private static (Func<Dossier, Dossier>, Func<Dossier, Dossier>) Both(Func<Dossier, Dossier> plant) => (plant, plant);

    private static Dossier Necessity(Dossier dossier, string text) => dossier with { Reasons = dossier.Reasons with { Necessity = text } };

    private static List<T> Last<T>(IEnumerable<T> rows, Func<T, T> change)
    {
        List<T> all = [.. rows];
        all[^1] = change(all[^1]);
        return all;
    }
}
