namespace Luyan.Cases.Centers;

/// <summary>The letters of a center from whose service a period runs.</summary>
internal static class CenterLetterKinds
{
    internal const string Notice = "sanction-notice";
    internal const string Investigation = "investigation";
    internal const string MoreTime = "rectification-more-time";
    internal const string Revocation = "revocation";
    internal const string Cancellation = "cancellation";
    internal const string Annulment = "annulment";
    internal const string Succession = "succession";

    /// <summary>To the legal successor of a barred unit, that the bar binds it.</summary>
    internal const string SuccessorBar = "successor-bar";

    /// <summary>To a recorded successor, that the bar binds it no more.</summary>
    internal const string SuccessorFreed = "successor-freed";

    /// <summary>To a unit, that its center is with it again and not with the successor on record.</summary>
    internal const string SuccessionAnnulled = "succession-annulled";

    /// <summary>That a title ended with the unit.</summary>
    internal const string Dissolution = "dissolution";

    /// <summary>Whether a letter goes to the successor of a barred unit, and not to the unit of the case: what is open against it is no
    /// clock of that unit, and its agreement to electronic service does not count.</summary>
    internal static bool ToSuccessor(string? kind) => kind is SuccessorBar or SuccessorFreed;

    /// <summary>Whether a letter takes the title.</summary>
    internal static bool Ends(string kind) => kind is Revocation or Cancellation;
}
