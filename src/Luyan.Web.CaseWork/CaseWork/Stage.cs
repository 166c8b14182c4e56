namespace Luyan.Web.CaseWork;

/// <summary>A stage of a life as people speak of it: one or several states. Its name is <c>case.stage.&lt;key&gt;</c>.</summary>
/// <param name="Key">Its key, also in addresses.</param>
/// <param name="States">The names of the states in which a case stands there.</param>
public sealed record Stage(string Key, params string[] States)
{
    /// <summary>Where a case stands among the stages; past the last when it is through, -1 when it left the way.</summary>
    public static int Of(IReadOnlyList<Stage> stages, string state)
    {
        for (var i = 0; i < stages.Count; i++)
        {
            if (stages[i].States.Contains(state)) { return i; }
        }
        return -1;
    }
}
