using System.Globalization;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Store.Opening;
using Luyan.Store.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Bench.Site;

/// <summary>A data folder with 100,000 invented centers in the register. They have no dockets, and no grams:
/// search is not measured here.</summary>
internal sealed class ManyCenters : IDisposable
{
    private static readonly Measures Policy = MeasuresFile.LoadDefault();
    public const int Count = 100_000;

    private static readonly string[] Words = ["稀土永磁", "高强钢", "铝合金", "风电装备", "储能电池", "煤化工", "矿山智能", "节能环保", "生物育种", "光伏材料", "重载车辆", "粉末冶金"];

    public string Folder { get; } = Directory.CreateTempSubdirectory("luyan-bench-").FullName;

    public string Database => Path.Combine(Folder, Directory.EnumerateFiles(Folder, "*.db").Select(Path.GetFileName).Single()!);

    public static async Task<ManyCenters> Seed()
    {
        var seeded = new ManyCenters();
        await using (var services = new ServiceCollection().AddSingleton(TimeProvider.System)
            .AddMeasures(MeasuresFile.LoadDefault).AddLuyanStore(seeded.Folder).BuildServiceProvider())
        {
            await services.PrepareStore();
        }
        await using var connection = new SqliteConnection($"Data Source={seeded.Database}");
        await connection.OpenAsync();
        await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync();
        await using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        string[] columns =
        [
            "Number", "CaseId", "Name", "UnitName", "UnitId", "District", "Field", "State", "Director",
            "DocumentNumber", "NamedOn", "ConstructionEnds", "AcceptedOn", "EndedOn", "SearchText", "LegalForm"
        ];
        insert.CommandText = $"INSERT INTO \"Centers\" ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) VALUES " +
            $"({string.Join(", ", columns.Select(c => $"${c}"))})";
        foreach (var column in columns) { insert.Parameters.AddWithValue($"${column}", ""); }
        foreach (var center in Enumerable.Range(0, Count).Select(One))
        {
            object?[] values =
            [
                center.Number, center.CaseId.ToString().ToUpperInvariant(), center.Name, center.UnitName,
                center.UnitId.ToString().ToUpperInvariant(), center.District, center.Field, center.State, center.Director,
                center.DocumentNumber, Day(center.NamedOn), Day(center.ConstructionEnds),
                Day(center.AcceptedOn), Day(center.EndedOn), SearchText.Of(center), center.LegalForm,
            ];
            for (var i = 0; i < values.Length; i++) { insert.Parameters[i].Value = values[i] ?? DBNull.Value; }
            await insert.ExecuteNonQueryAsync();
        }
        await transaction.CommitAsync();
        return seeded;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    private static CenterRow One(int n)
    {
        var (districts, fields) = (Policy.Dictionaries.Districts.Lists[0].What, Policy.Dictionaries.Fields.Lists[0].What);
        var named = new DateOnly(2015, 1, 1).AddDays(n / 27);
        var ended = n % 17 == 0;
        return new()
        {
            Number = string.Create(CultureInfo.InvariantCulture, $"ZX-{named.Year}-{n:000000}"),
            CaseId = Guid.CreateVersion7(), UnitId = Guid.CreateVersion7(),
            Name = $"包头市{Words[n % Words.Length]}{n}工程技术研究中心", UnitName = $"包头虚构{Words[n * 7 % Words.Length]}第{n % 5000}有限公司",
            District = districts[n % districts.Count].Code, Field = fields[n * 3 % fields.Count].Code,
            Director = "程望舒", State = ended ? "Revoked" : n % 3 == 0 ? "UnderConstruction" : "Operating",
            DocumentNumber = $"包科发〔{named.Year}〕{n}号", NamedOn = named, ConstructionEnds = named.AddYears(2),
            AcceptedOn = n % 3 == 0 ? null : named.AddYears(2), EndedOn = ended ? named.AddYears(3) : null,
        };
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
