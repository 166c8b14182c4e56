using System.Globalization;
using Luyan.Law;
using Luyan.Web.Ui;

namespace Luyan.Web.Centers.Assessments;

/// <summary>Which assessments are asked for.</summary>
/// <param name="Year">The year in which they are due.</param>
/// <param name="Phase">How they stand.</param>
/// <param name="Grade">Their grade; <see cref="NoGrade"/> for concluded ones without.</param>
/// <param name="District">Code of the district.</param>
/// <param name="Field">Code of the field.</param>
/// <param name="Page">From 1.</param>
public sealed record ProgressQuery(int Year, CyclePhase? Phase, string? Grade, string? District, string? Field, int Page)
{
    /// <summary>How many stand on a page.</summary>
    public const int Size = 50;

    /// <summary>Concluded without a grade.</summary>
    public const string NoGrade = "none";

    /// <summary>From an address; what is no year, state or grade is left out.</summary>
    public static ProgressQuery Of(IQueryCollection query, PageContext here)
    {
        string? Text(string name) => query[name].ToString() is { Length: > 0 } text ? text : null;
        var grade = Text("grade");
        return new(
            int.TryParse(Text("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 2000 and < 2100
                ? year
                : here.Today.Year,
            Enum.TryParse<CyclePhase>(Text("state"), out var phase) && Enum.IsDefined(phase) ? phase : null,
            grade == NoGrade || (Enum.TryParse<AssessmentGrade>(grade, out var known) && Enum.IsDefined(known)) ? grade : null,
            here.Law.Dictionaries.Districts.Has(Text("district"), here.Today) ? Text("district") : null,
            here.Law.Dictionaries.Fields.Has(Text("field"), here.Today) ? Text("field") : null,
            int.TryParse(Text("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 1 ? page : 1);
    }

    /// <summary>Whether a line is asked for.</summary>
    public bool Wants(ProgressLine line) =>
        (Phase is null || line.Phase == Phase) && (District is null || line.District == District) && (Field is null || line.Field == Field)
            && Grade switch
            {
                null => true,
                NoGrade => line is { Phase: CyclePhase.Done, Grade: null },
                _ => line.Grade?.ToString() == Grade
            };

    /// <summary>Its address.</summary>
    public string Url(string path = ProgressDesk.Url) => path + QueryString.Create(
        new Dictionary<string, string?>
        {
            ["year"] = Year.ToString(CultureInfo.InvariantCulture), ["state"] = Phase?.ToString(), ["grade"] = Grade,
            ["district"] = District, ["field"] = Field, ["page"] = Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null
        }.Where(v => v.Value is not null));
}
