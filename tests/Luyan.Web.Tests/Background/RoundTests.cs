using System.Threading.Channels;
using Luyan.Web.Tests.Architecture;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Luyan.Web.Tests.Background;

public sealed class RoundTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_round_that_fails_is_tried_again_ever_more_seldom_and_stops_at_once()
    {
        var clock = new FakeTimeProvider();
        using var round = new Failing(clock);
        await round.StartAsync(TestContext.Current.CancellationToken);
        (await round.Next()).ShouldBe(1);
        for (var pauses = 1; pauses <= 4; pauses *= 2)
        {
            for (var tick = 1; tick < pauses; tick++)
            {
                await Advance(clock);
                round.Count.Reader.TryRead(out _).ShouldBeFalse($"{pauses} pauses are due");
            }
            await Advance(clock);
            (await round.Next()).ShouldBeGreaterThan(1);
        }
        round.Wake();
        (await round.Next()).ShouldBe(5);
        await round.StopAsync(TestContext.Current.CancellationToken).WaitAsync(Second, TestContext.Current.CancellationToken);
        round.Ended.ShouldBeTrue();
        round.ExecuteTask.ShouldNotBeNull().IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public async Task A_cancellation_that_is_not_the_stop_of_the_program_is_a_failure_as_others()
    {
        var clock = new FakeTimeProvider();
        using var round = new Failing(clock, () => throw new TaskCanceledException("a server did not answer"));
        await round.StartAsync(TestContext.Current.CancellationToken);
        (await round.Next()).ShouldBe(1);
        await Advance(clock);
        (await round.Next()).ShouldBe(2);
        await round.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task All_rounds_of_the_program_stop_within_a_second()
    {
        await using var site = new Site();
        await site.InitializeAsync();
        var rounds = site.App.Services.GetServices<IHostedService>().OfType<Round>().ToList();
        rounds.Count.ShouldBe(7);
        foreach (var round in rounds)
        {
            await round.StopAsync(TestContext.Current.CancellationToken).WaitAsync(Second, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public void All_work_in_the_background_goes_its_rounds() =>
        Source.Files.Where(f => f.Path.StartsWith("src/", StringComparison.Ordinal)
            && (f.Text.Contains(": BackgroundService", StringComparison.Ordinal)
                || f.Text.Contains("PeriodicTimer(", StringComparison.Ordinal)))
            .Select(f => f.Path).ShouldBe(["src/Luyan.Web.Ui/Round.cs"]);

    // The loop goes on beside this thread: it is given the time to reach its wait.
    private static async Task Advance(FakeTimeProvider clock)
    {
        await Task.Delay(100, TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromSeconds(20));
        await Task.Delay(100, TestContext.Current.CancellationToken);
    }

    private sealed class Failing(TimeProvider clock, Action? fail = null)
        : Round("The trial", clock, NullLogger.Instance)
    {
        private int rounds;

        public Channel<int> Count { get; } = Channel.CreateUnbounded<int>();

        public bool Ended { get; private set; }

        protected override bool AtStart => true;

        public async Task<int> Next() => await Count.Reader.ReadAsync().AsTask().WaitAsync(Patience);

        public override Task Once(CancellationToken stop)
        {
            Count.Writer.TryWrite(++rounds);
            (fail ?? (() => throw new InvalidOperationException("The trial fails.")))();
            return Task.CompletedTask;
        }

        protected override Task End()
        {
            Ended = true;
            return Task.CompletedTask;
        }
    }
}
