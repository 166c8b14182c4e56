using Luyan.Cases;
using Luyan.Cases.Reading;
using Luyan.Web.Ui;

namespace Luyan.Web.CaseWork;

/// <summary>The reason of a look as it is typed.</summary>
/// <param name="Chosen">Out of the short list.</param>
/// <param name="Said">In words.</param>
public sealed record LookForm(string Chosen, string Said)
{
    /// <summary>The names of its fields.</summary>
    public const string ChosenField = "chosen", SaidField = "said";

    /// <summary>As it is first shown: the usual reason is chosen already.</summary>
    public static LookForm Fresh { get; } = new(LookReason.AtWork[0], "");

    /// <summary>That a reason is missing.</summary>
    public static FormErrors Missing() => new FormErrors().Add(SaidField, "look.why-needed", ("longest", LookReason.Longest));
}

/// <summary>Who chooses a reason.</summary>
internal static class LookReasons
{
    /// <summary>Whether a role that works on a case may choose a reason out of the short list; the others type one.</summary>
    public static bool MayChoose(this Role role) =>
        role is Role.CaseOfficer or Role.HeadOfDivision or Role.Leader or Role.Department or Role.Expert;
}
