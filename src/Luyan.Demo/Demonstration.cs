using Luyan.Documents.Pdf;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Authenticity;
using Luyan.Store.Directory;
using Luyan.Store.Dockets;
using Luyan.Store.Files;
using Luyan.Web;
using Luyan.Web.Applications.Prints;
using Luyan.Web.Letters;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Demo;

/// <summary>How far the city has come.</summary>
internal sealed record Progressed(int Done, int Of);

/// <summary>Fills an empty data folder with the invented city: its people as rows, everything else through the
/// commands of the procedure.</summary>
internal sealed class Demonstration(IServiceProvider services, Wish wish)
{
    /// <summary>The password of every account of the city.</summary>
    public const string Password = "steppe-deer-2026";

    /// <summary>Peoples the city and lets it live to its last day.</summary>
    public async Task<City> Run(IProgress<Progressed>? progress = null, CancellationToken stop = default)
    {
        await using var scope = services.CreateAsyncScope();
        var (db, law) = (scope.ServiceProvider.GetRequiredService<LuyanDb>(), services.GetRequiredService<MeasuresInForce>().Now);
        var clock = new CityClock { Now = CityClock.At(wish.From, new(8, 0)) };
        var city = new CityWriter(
            Invention.Of(wish.Seed, -1), wish.From, new PasswordHasher<Account>().HashPassword(new(), Password), law).Write();
        var planning = new Planning(wish, city, law);
        var applications = planning.Applications();
        var steps = applications.SelectMany(a => a.Story.Steps)
            .Concat(planning.Centers(applications).SelectMany(c => c.Steps())).OrderBy(s => s.At).ToList();
        await Settle(db, city, wish, law, stop);
        var files = scope.ServiceProvider.GetRequiredService<FileStore>().At(clock);
        var dockets = services.GetRequiredService<CaseStore>().At(clock);
        using var press = new PrintPress(services.GetService<PrintFaces>() ?? PrintFaces.Standard);
        var scene = new Scene(
            db, dockets, clock, new(files), new(db, files, press, law, clock),
            new LetterWriter(db, dockets, files, new(db, law), law, clock, services.GetRequiredService<ILogger<LetterWriter>>()),
            new(db, law), law);
        foreach (var (done, step) in steps.Index())
        {
            stop.ThrowIfCancellationRequested();
            scene.Now = step.At;
            await step.Do(scene);
            progress?.Report(new(done + 1, steps.Count));
        }
        await new Desktop(db, clock, law).Lay(wish, city, applications, stop);
        await new Comparisons(db, dockets, law, clock).CompareAll(stop: stop);
        return city;
    }

    private static async Task Settle(LuyanDb db, City city, Wish wish, Measures law, CancellationToken stop)
    {
        db.Bureau.Add(
            new() { Name = law.Dictionaries.Bureau.Text("name", Language.Chinese), Address = "包头市九原区鹿鸣大街1号", Phone = "0472-0000000" });
        db.Departments.AddRange(city.Departments);
        db.Units.AddRange([.. city.Applicants.Select(a => a.Row), .. city.Waiting]);
        db.Users.AddRange(city.Accounts);
        db.Interpretations.AddRange(InventedTexts.Interpretations(city, wish));
        db.OfficialWordings.Add(InventedTexts.Wording(city, wish));
        db.Experts.AddRange(city.Experts.Select(e => e.Profile));
        db.Settings.Add(new() { Key = Mode.DemoSetting, Value = Password });
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
    }
}
