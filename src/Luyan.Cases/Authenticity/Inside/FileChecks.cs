using Luyan.Cases.Applications.Form;
using Luyan.Law;

namespace Luyan.Cases.Authenticity;

/// <summary>What the metadata of a file says of itself. Anybody can write it, and every scan is made after the paper:
/// it is a hint and no more.</summary>
/// <param name="MadeAt">When it was made, UTC.</param>
/// <param name="EditedAt">When it was last changed, UTC.</param>
/// <param name="Software">What made it.</param>
/// <param name="Pictures">Digests of the pictures in it.</param>
public sealed record FileHistory(DateTimeOffset? MadeAt, DateTimeOffset? EditedAt, string? Software, IReadOnlyList<string> Pictures);

/// <summary>Certificates whose file was worked on after the day that they certify: changed some days after it was scanned, or saved by a
/// program for retouching.</summary>
internal static class FileChecks
{
    public static IEnumerable<TruthFinding> Of(Seen seen, IReadOnlyDictionary<string, FileHistory> files)
    {
        var days = seen.Number(Parameters.EditedAfter);
        var editors = seen.Law.List(Parameters.EditingSoftware, seen.FiledOn);
        foreach (var material in seen.Read.Dossier.Materials)
        {
            if (!files.TryGetValue(material.File.Sha256, out var file) || Certified(seen.Read, material) is not { } certified) { continue; }
            var day = file.EditedAt is { } at ? LegalDayOf(at) : (DateOnly?)null;
            var changed = day > certified.Day && file.MadeAt is { } made && file.EditedAt - made >= TimeSpan.FromDays(days);
            var retouched = file.Software is { } software
                && editors.Any(e => software.Contains(e, StringComparison.OrdinalIgnoreCase)) && (day is null || day > certified.Day);
            if (!changed && !retouched) { continue; }
            yield return Seen.Of(FindingKind.FileEdited, changed ? "file-edited" : "file-retouched",
                changed && retouched ? Strength.Strong : Strength.Medium,
                new(new(DossierSection.Materials, "materials", material.Code, material.File.Sha256), "",
                    [
                        new("code", material.Code), new("madeAt", Moment(file.MadeAt)),
                        new("editedAt", Moment(file.EditedAt)), new("software", file.Software ?? "")
                    ],
                    material.File),
                certified.Row.Exhibit,
                ("file", material.File.Name), ("day", certified.Day), ("edited", day), ("software", file.Software));
        }
    }

    // A file of one row certifies its day; one for all rows of a table the latest of them.
    private static (DateOnly Day, ReadRow Row)? Certified(DossierReading read, AttachedMaterial material)
    {
        var dossier = read.Dossier;
        IEnumerable<(DateOnly? Day, ReadRow Row)> rows = material.Code switch
        {
            "patent-certificates" => dossier.Base.Patents.Zip(read.Rows("patents"), (p, r) => (p.Granted, r)),
            "award-certificates" => dossier.Base.Awards.Zip(
                read.Rows("awards"), (a, r) => (a.Year is { } year and > 0 and < 9999 ? new DateOnly(year, 12, 31) : (DateOnly?)null, r)),
            "project-acceptance" => dossier.Base.Projects.Zip(read.Rows("projects"), (p, r) => (p.To, r)),
            _ => [],
        };
        var meant = rows.Where(r => r.Day is not null && (material.Row is null || material.Row == r.Row.Place.Row))
            .Select(r => (r.Day!.Value, r.Row)).ToList();
        return meant.Count == 0 ? null : meant.MaxBy(r => r.Item1);
    }

    // Asia/Shanghai has had no other offset since 1991.
    private static DateOnly LegalDayOf(DateTimeOffset at) => LegalDate.Of(at);

    private static string Moment(DateTimeOffset? at) =>
        at is null ? "" : LegalDate.Local(at.Value).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
