using Luyan.Store.Dockets;
using Luyan.Store.Tests.Engines;

namespace Luyan.Store.Tests;

public sealed class Searching_the_register(PostgresCluster cluster)
{
    [Theory, EveryDatabase]
    public async Task Any_part_of_a_name_finds_it(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        await store.Dockets.Moored("包头市稀土永磁工程技术研究中心");
        await store.Dockets.Moored("包头市稀有金属工程技术研究中心");
        await store.Dockets.Moored("包头市𠮷光LED照明工程技术研究中心");
        await using var db = store.Db();
        async Task<string> Found(string? text) => string.Join(" ", (await db.FindCenters(new(text))).Rows.Select(c => c.Number[^1..]));

        (await Found(null)).ShouldBe("3 2 1");
        (await Found("稀土")).ShouldBe("1");
        (await Found("稀")).ShouldBe("2 1");
        (await Found("磁")).ShouldBe("1");
        (await Found("土永")).ShouldBe("1");
        (await Found("稀土永磁工程")).ShouldBe("1");
        (await Found("市稀")).ShouldBe("2 1");
        (await Found("工程")).ShouldBe("3 2 1");
        (await Found("中")).ShouldBe("3 2 1");
        (await Found("河运")).ShouldBe("3 2 1");
        (await Found("led")).ShouldBe("3");
        (await Found("ＬＥＤ")).ShouldBe("3");
        (await Found("𠮷")).ShouldBe("3");
        (await Found("土稀")).ShouldBe("");
        (await Found("%")).ShouldBe("");
        (await Found("_")).ShouldBe("");
        (await Found("'; --")).ShouldBe("");
        (await Found("2026-0002")).ShouldBe("2");
    }

    [Theory, EveryDatabase]
    public async Task Pages_follow_one_another(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        for (var n = 0; n < 5; n++) { await store.Dockets.Moored($"渡轮{n}"); }
        await using var db = store.Db();
        var first = await db.FindCenters(new(Size: 2));
        var last = await db.FindCenters(new(Size: 2, Page: 3));
        (first.Rows.Count, first.More).ShouldBe((2, true));
        (last.Rows.Single().Number, last.More).ShouldBe(("FY-2026-0001", false));
    }
}
