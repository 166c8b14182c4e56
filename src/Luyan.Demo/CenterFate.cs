namespace Luyan.Demo;

/// <summary>What becomes of a center; the rest lives as most do.</summary>
internal enum CenterFate
{
    Usual,
    Inspected,
    Rectifying,
    Rectified,
    AskingForMore,
    Extended,
    ReportMissed,
    Reminded,
    SanctionProposed,
    SanctionNoticed,
    ChangeAsked,
    Changed,
    RevokedForDeviation,
    RevokedForFalsehood,
    Cancelled,
    Closed,
    Dissolved,
}
