using Luyan.Cases;
using Luyan.Cases.Panels;
using Luyan.Cases.Reviews;
using Luyan.Specs.Reading;
using static Luyan.Specs.Reviews.A_panel;

namespace Luyan.Specs.Reviews;

/// <summary>A review held from the draw to its end, read by everybody after each act: an expert reads his own sheet, those of the others
/// once his own is in, and after the end the opinion of the group; nobody outside reads who sits.</summary>
public class What_is_read_of_a_review
{
    private const string Opinion = "The group agrees.", Dissent = "I do not.";

    [Fact]
    public void Each_reads_what_the_matrix_opens_at_every_step()
    {
        var panel = new A_panel();
        panel.Do(Officer, new ComposePanel(Panel()));
        Read(panel, []);
        panel.Do(Officer, new DrawExperts(Seed));
        var seats = panel.Sitting.ToList();
        void Do(Actor by, ReviewCommand command)
        {
            panel.Do(by, command);
            Read(panel, seats);
        }
        foreach (var seat in seats) { Do(Expert(seat), new AcceptInvitation()); }
        Do(Officer, new OpenScoring());
        foreach (var seat in seats) { Do(Expert(seat), new SubmitScores([new("base", 80, Remark(seat)), new("plan", 70)])); }
        Do(Officer, new OpenMeeting("Room 3"));
        Do(Officer, new RecordAttendance(seats));
        foreach (var seat in seats) { Do(Officer, new RecordVote(seat, Vote.For)); }
        Do(Officer, new CloseMeeting(ReviewOutcome.Favourable, Opinion));
        foreach (var seat in seats) { Do(Expert(seat), new SignOpinion(seat == seats[0] ? Dissent : null)); }
        Do(Officer, new CloseReview());
        panel.File.State.ShouldBeOfType<ReviewState.Closed>();
    }

    [Fact]
    public void The_bureau_reads_all_of_it()
    {
        var panel = new A_panel().Voted();
        foreach (var side in (Side[])[Side.Bureau, Side.Auditor])
        {
            ReviewLife.Life.AsRead(panel.File.State, new(side)).ShouldBeSameAs(panel.File.State);
        }
    }

    private static void Read(A_panel panel, List<Guid> seats)
    {
        var state = panel.File.State;
        var closed = state is ReviewState.Closed;
        var scored = panel.History.OfType<ScoresSubmitted>().Select(s => s.Expert).ToHashSet();
        foreach (var me in seats.Append(Id(800)))
        {
            var reader = new Reader(Side.Expert) { Accounts = [me] };
            var (read, told) = (Needle.Said(ReviewLife.Life.AsRead(state, reader)), Told(panel, reader));
            var about = $"{me} in {state.GetType().Name} after {panel.History[^1].GetType().Name}";
            foreach (var other in Enumerable.Range(1, 9).Select(Id).Where(o => o != me))
            {
                var opens = !closed && scored.Contains(me) && scored.Contains(other);
                read.Contains(Remark(other), StringComparison.Ordinal).ShouldBe(opens, about);
                told.Contains(Remark(other), StringComparison.Ordinal).ShouldBe(opens, about);
                foreach (var said in (string[])[read, told])
                {
                    said.ShouldNotContain(Named(other), customMessage: about);
                    if (!opens) { said.ShouldNotContain(other.ToString(), customMessage: about); }
                }
            }
            read.Contains(Remark(me), StringComparison.Ordinal).ShouldBe(!closed && scored.Contains(me), about);
            // His own sheet stays his own.
            told.Contains(Remark(me), StringComparison.Ordinal).ShouldBe(scored.Contains(me), about);
            told.Contains(Dissent, StringComparison.Ordinal).ShouldBe(
                seats.Count > 0 && me == seats[0] && panel.History.Any(e => e is OpinionSigned), about);
            read.Contains(Opinion, StringComparison.Ordinal).ShouldBe(closed, about);
            told.Contains(Opinion, StringComparison.Ordinal).ShouldBe(closed, about);
            (read + told).ShouldNotContain(Seed, customMessage: about);
            if (seats.Contains(me) && !closed) { read.ShouldContain(Named(me), customMessage: about); }
        }
        foreach (var side in (Side[])[Side.Unit, Side.Department, Side.Public])
        {
            var said = Needle.Said(ReviewLife.Life.AsRead(state, new(side))) + Told(panel, new(side));
            foreach (var expert in Enumerable.Range(1, 9).Select(Id))
            {
                said.ShouldNotContain(Named(expert), customMessage: $"{side}");
                said.ShouldNotContain(Remark(expert), customMessage: $"{side}");
                said.ShouldNotContain(expert.ToString(), customMessage: $"{side}");
            }
        }
    }

    private static string Told(A_panel panel, Reader reader) => string.Join('\n', panel.History
        .Select(e => ReviewLife.Life.Disclose(e, panel.File.State, panel.File.State, reader)).OfType<object>().Select(Needle.Said));

    private static string Remark(Guid expert) => $"Remark of {expert:N}.";

    private static string Named(Guid expert) => $"\"{Person(Number(expert)).Name}\"";

    private static int Number(Guid expert) => Enumerable.Range(1, 800).First(n => Id(n) == expert);
}
