namespace Luyan.Web;

/// <summary>How background work goes its rounds.</summary>
internal static class Rounds
{
    /// <summary>Waits for the next round. The work is not done on the timer's thread, so rounds that were
    /// missed meanwhile are one.</summary>
    public static async ValueTask<bool> Next(this PeriodicTimer timer, CancellationToken stop)
    {
        var goesOn = await timer.WaitForNextTickAsync(stop);
        await Task.Yield();
        return goesOn;
    }
}
