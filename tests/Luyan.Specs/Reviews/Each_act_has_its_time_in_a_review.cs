using Luyan.Cases;
using Luyan.Cases.Reviews;
using static Luyan.Specs.Reviews.A_panel;

namespace Luyan.Specs.Reviews;

public class Each_act_has_its_time_in_a_review
{
    private static readonly Type[] Acts =
    [
        typeof(ComposePanel), typeof(DiscardComposition), typeof(DrawExperts), typeof(OpenScoring), typeof(RecuseExpert),
        typeof(OpenMeeting), typeof(RecordAttendance), typeof(CloseMeeting), typeof(CloseReview), typeof(RecordVote),
        typeof(AcceptInvitation), typeof(DeclineInvitation), typeof(DeclareConflict), typeof(SubmitScores), typeof(SignOpinion),
    ];

    /// <summary>How far the review is and who asks (the officer, an expert by the seat, one without a seat); the acts that are open, and
    /// those that something else than the office or the order refuses.</summary>
    private const string Asked = """
        begun, O | ComposePanel; DiscardComposition: review-not-composed; DrawExperts: review-not-composed
        begun, 1 | nothing
        composed, O | ComposePanel: review-already-composed; DiscardComposition; DrawExperts
        composed, 1 | nothing
        discarded, O | ComposePanel; DiscardComposition: review-not-composed; DrawExperts: review-not-composed
        drawn, O | nothing
        drawn, 1 | AcceptInvitation; DeclineInvitation; DeclareConflict
        drawn, none | AcceptInvitation: review-not-invited; DeclineInvitation: review-not-invited; DeclareConflict: review-not-invited
        one accepted, O | nothing
        one accepted, 1 | AcceptInvitation: review-invitation-answered; DeclineInvitation: review-invitation-answered; DeclareConflict
        one accepted, 2 | AcceptInvitation; DeclineInvitation; DeclareConflict
        one accepted, none | AcceptInvitation: review-not-invited; DeclineInvitation: review-not-invited
        one accepted, none | DeclareConflict: review-not-invited
        seated, O | OpenScoring
        seated, 1 | DeclareConflict
        seated, none | DeclareConflict: review-not-seated
        scoring, O | RecuseExpert; OpenMeeting: review-scores-outstanding names=Expert 8、Expert 9、Expert 1、Expert 3
        scoring, 1 | DeclareConflict: review-material-shown; SubmitScores: review-scores-final
        scoring, 2 | DeclareConflict: review-material-shown; SubmitScores
        scoring, none | DeclareConflict: review-material-shown; SubmitScores: review-not-seated
        scored, O | RecuseExpert; OpenMeeting
        scored, 1 | DeclareConflict: review-material-shown; SubmitScores: review-scores-final
        scored, none | DeclareConflict: review-material-shown; SubmitScores: review-not-seated
        visit, O | RecuseExpert; OpenMeeting
        visit, 1 | DeclareConflict: review-material-shown; SubmitScores: review-nothing-to-score
        visit, none | DeclareConflict: review-material-shown; SubmitScores: review-not-seated
        at the visit, O | RecuseExpert; RecordAttendance; RecordVote: review-visit-does-not-vote; CloseMeeting
        at the visit, O | CloseReview: review-meeting-open
        at the visit, 1 | DeclareConflict: review-material-shown; RecordVote: review-visit-does-not-vote
        at the visit, 1 | SignOpinion: review-meeting-open
        at the visit, none | DeclareConflict: review-material-shown; RecordVote: review-visit-does-not-vote
        at the visit, none | SignOpinion: review-meeting-open
        meeting, O | RecuseExpert; RecordAttendance; RecordVote: review-attendance-missing; CloseMeeting: review-attendance-missing
        meeting, O | CloseReview: review-meeting-open
        meeting, 1 | DeclareConflict: review-material-shown; RecordVote: review-attendance-missing; SignOpinion: review-meeting-open
        meeting, none | DeclareConflict: review-material-shown; RecordVote: review-attendance-missing; SignOpinion: review-meeting-open
        attended, O | RecuseExpert; RecordAttendance; RecordVote; CloseMeeting; CloseReview: review-meeting-open
        attended, 1 | DeclareConflict: review-material-shown; RecordVote; SignOpinion: review-meeting-open
        attended, none | DeclareConflict: review-material-shown; RecordVote; SignOpinion: review-meeting-open
        voting, O | RecuseExpert; RecordAttendance: review-attendance-fixed; RecordVote; CloseMeeting; CloseReview: review-meeting-open
        voting, 1 | DeclareConflict: review-material-shown; RecordVote; SignOpinion: review-meeting-open
        voting, none | DeclareConflict: review-material-shown; RecordVote; SignOpinion: review-meeting-open
        decided, O | RecuseExpert: review-meeting-closed; RecordAttendance: review-meeting-closed; RecordVote: review-meeting-closed
        decided, O | CloseMeeting: review-meeting-closed
        decided, O | CloseReview: review-signatures-outstanding names=Expert 2、Expert 8、Expert 9、Expert 1
        decided, 1 | DeclareConflict: review-material-shown; RecordVote: review-meeting-closed; SignOpinion
        decided, 5 | DeclareConflict: review-material-shown; RecordVote: review-meeting-closed
        decided, 5 | SignOpinion: review-not-present name=Expert
        decided, none | DeclareConflict: review-material-shown; RecordVote: review-meeting-closed
        decided, none | SignOpinion: review-not-present name=Expert
        signing, O | RecuseExpert: review-meeting-closed; RecordAttendance: review-meeting-closed; RecordVote: review-meeting-closed
        signing, O | CloseMeeting: review-meeting-closed; CloseReview: review-signatures-outstanding names=Expert 8、Expert 9、Expert 1
        signing, 1 | DeclareConflict: review-material-shown; RecordVote: review-meeting-closed; SignOpinion: review-already-signed
        signing, 2 | DeclareConflict: review-material-shown; RecordVote: review-meeting-closed; SignOpinion
        signing, none | DeclareConflict: review-material-shown; RecordVote: review-meeting-closed
        signing, none | SignOpinion: review-not-present name=Expert
        signed, O | RecuseExpert: review-meeting-closed; RecordAttendance: review-meeting-closed; RecordVote: review-meeting-closed
        signed, O | CloseMeeting: review-meeting-closed; CloseReview
        signed, 1 | DeclareConflict: review-material-shown; RecordVote: review-meeting-closed; SignOpinion: review-already-signed
        signed, 5 | DeclareConflict: review-material-shown; RecordVote: review-meeting-closed
        signed, 5 | SignOpinion: review-not-present name=Expert
        signed, none | DeclareConflict: review-material-shown; RecordVote: review-meeting-closed
        signed, none | SignOpinion: review-not-present name=Expert
        closed, O | nothing
        closed, none | nothing
        """;

    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var asked in Asked.Split('\n').Select(l => l.Trim().Split(" | ")).GroupBy(l => l[0], l => l[1]))
            {
                rows.Add(asked.Key, string.Join("; ", asked));
            }
            return rows;
        }
    }

    [Theory, MemberData(nameof(Rows))]
    public void Nothing_else_is_open(string asked, string open)
    {
        var (stage, who) = (asked.Split(", ")[0], asked.Split(", ")[1]);
        var panel = Stages.At(stage);
        var by = who switch
        {
            "O" => Officer,
            "none" => Expert(Id(77)),
            _ => Expert(panel.Sitting.ElementAtOrDefault(int.Parse(who, System.Globalization.CultureInfo.InvariantCulture) - 1)),
        };
        var said = open.Split("; ").Select(o => o.Split(": ")).ToDictionary(o => o[0], o => o.Length > 1 ? o[1] : "");
        foreach (var (act, at) in Acts.Select((a, i) => (a, i)))
        {
            var office = at < 9 ? "O" : at == 9 ? "O / E" : "E";
            panel.WhyNot(by, act).ShouldBe(
                !office.Contains(by.Role == Role.Expert ? 'E' : 'O') ? $"review-role who={office}"
                : said.GetValueOrDefault(act.Name, $"review-step state={ReviewLife.NameOf(panel.File.State)}"), $"{asked}: {act.Name}");
        }
    }
}
