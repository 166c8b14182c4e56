using Luyan.Law;
using Luyan.Web.Ui;

namespace Luyan.Web.CaseWork;

/// <summary>A field of the form of an act. Its label is <c>act.&lt;act&gt;.&lt;name&gt;</c>, its hint
/// <c>act.&lt;act&gt;.&lt;name&gt;.hint</c> where there is one.</summary>
/// <param name="Name">The name of the command's field; refusals point at it.</param>
/// <param name="Optional">It may stay empty.</param>
public abstract record ActField(string Name, bool Optional)
{
    /// <summary>One line of text.</summary>
    public sealed record Line(string Name, bool Optional = false, string? Proposed = null) : ActField(Name, Optional);

    /// <summary>A text of several lines.</summary>
    public sealed record Area(string Name, int Lines = 5, bool Optional = false) : ActField(Name, Optional);

    /// <summary>A whole number.</summary>
    public sealed record Number(string Name, bool Optional = false, string? Proposed = null) : ActField(Name, Optional);

    public sealed record Day(string Name, bool Optional = false, string? Proposed = null) : ActField(Name, Optional);

    /// <summary>One of several; the texts are <c>act.choice.&lt;value&gt;</c> unless given.</summary>
    public sealed record Choice(
        string Name, IReadOnlyList<string> Values, Func<PageContext, string, string>? Text = null,
        bool Optional = false) : ActField(Name, Optional);

    /// <summary>One of the words of a dictionary that hold on the day.</summary>
    public sealed record Listed(string Name, Func<Dictionaries, Dictionary> List, bool Optional = false) : ActField(Name, Optional);

    /// <summary>The article or criterion on which an adverse act rests: chosen from what holds on the day, never typed. It may stay
    /// empty where the act turns out not to be adverse; the decider asks for it where it is.</summary>
    public sealed record Ground() : ActField(nameof(Cases.Applications.Determine.RestsOn), Optional: true)
    {
        /// <summary>What was chosen; null where nothing was.</summary>
        public static string? Read(ActForm form) =>
            form.Text(nameof(Cases.Applications.Determine.RestsOn)) is { Length: > 0 } ground ? ground : null;
    }

    /// <summary>A file to attach.</summary>
    public sealed record Attached(string Name, bool Optional = false) : ActField(Name, Optional);

    /// <summary>One of each for every item of a list, e.g. a remark for every section.</summary>
    /// <param name="Items">Value and text of the items.</param>
    /// <param name="Columns">The fields of each item.</param>
    public sealed record Each(
        string Name, IReadOnlyList<(string Value, Func<PageContext, string> Text)> Items,
        IReadOnlyList<ActField> Columns, bool Optional = false) : ActField(Name, Optional);

    /// <summary>Rows to fill in, as many as are needed.</summary>
    /// <param name="Columns">The fields of a row.</param>
    /// <param name="Shown">How many empty rows are shown at first.</param>
    public sealed record Rows(string Name, IReadOnlyList<ActField> Columns, int Shown) : ActField(Name, false);

    /// <summary>A box to tick.</summary>
    public sealed record Tick(string Name, bool Optional = true) : ActField(Name, Optional);

    /// <summary>The form name of a field inside an item or row.</summary>
    public static string Inside(string outer, string item, string inner) => $"{outer}.{item}.{inner}";
}
