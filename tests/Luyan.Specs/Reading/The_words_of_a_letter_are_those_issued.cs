using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Centers;
using Luyan.Cases.Notices;
using Luyan.Cases.Reading;
using Luyan.Specs.Applications;
using Luyan.Specs.Centers;
using OfApplication = Luyan.Cases.Applications;
using OfCenter = Luyan.Cases.Centers;

namespace Luyan.Specs.Reading;

/// <summary>Every kind of act whose letter has words of its own is done, its letter sent back, worded anew twice and issued: those outside
/// read the words that were issued, and of others neither the words nor that there were any; those inside read both.</summary>
public class The_words_of_a_letter_are_those_issued
{
    private const string First = "针初稿尖", Second = "针改稿尖", Last = "针定稿尖", Answer = "针答复尖", Why = "针退回尖";

    private static readonly Side[] Outside = [Side.Unit, Side.Department];

    [Fact]
    public void Of_every_kind_of_act()
    {
        var walked = Walk(
            An_accepted_step_happens.Steps.Select(s => (s.Given, s.By, s.Command)), ApplicationReading.Rows,
            (letter, kind) => new OfApplication.LetterSentBack(letter, kind, Why),
            (letter, kind, words) => new OfApplication.LetterReworded(letter, kind, Answer, words),
            (letter, kind) => new OfApplication.LetterIssued(letter, kind), (e, course) => e with { Course = course },
            ApplicationLife.LetterOf);
        walked.UnionWith(Walk(
            A_step_of_a_center_happens.Steps.Select(s => (s.Given, s.By, s.Command)), CenterReading.Rows,
            (letter, kind) => new OfCenter.LetterSentBack(letter, kind, Why),
            (letter, kind, words) => new OfCenter.LetterReworded(letter, kind, Answer, words),
            (letter, kind) => new OfCenter.LetterIssued(letter, kind), (e, course) => e with { Course = course },
            CenterLife.LetterOf));
        walked.ShouldBe(
            typeof(IFreelyWorded).Assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(IFreelyWorded))), ignoreOrder: true);
    }

    private static HashSet<Type> Walk<TState, TCommand, TEvent>(
        IEnumerable<(Func<Scene<TState, TCommand, TEvent>> Given, Actor By, TCommand Command)> steps, Disclosures<TState> table,
        Func<int, string, TEvent> sentBack, Func<int, string, string, TEvent> reworded, Func<int, string, TEvent> issued,
        Func<TEvent, LetterCourse, TEvent> by, Func<TEvent, string?> letterOf)
        where TState : class where TCommand : class where TEvent : class
    {
        HashSet<Type> walked = [];
        foreach (var (given, actor, command) in steps)
        {
            var scene = given();
            if (scene.When(actor, command) is not Decision<TEvent>.Accepted { Events: [IFreelyWorded act, ..] accepted }) { continue; }
            var life = scene.Life;
            var said = by((TEvent)act.Worded(First), LetterCourse.SignOff);
            if (letterOf(said) is not { } kind) { continue; }
            scene.Do(actor, command);
            var envelope = scene.Happened[^1].Envelope;
            List<(TEvent Event, Envelope Envelope)> all = [.. scene.Happened.SkipLast(accepted.Count), (said, envelope)];
            var letter = all.Count(h => letterOf(h.Event) is not null);
            all.AddRange(((TEvent[])
            [
                sentBack(letter, kind), reworded(letter, kind, Second), sentBack(letter, kind), reworded(letter, kind, Last),
                issued(letter, kind),
            ]).Select(e => (e, envelope)));
            var whole = Folded(life, all, e => e);
            foreach (var side in Enum.GetValues<Side>().Except([Side.Expert, Side.Public]))
            {
                var reader = new Reader(side);
                var (read, state) = (new List<string>(), life.Initial);
                foreach (var (happened, at) in all)
                {
                    if (life.Disclose(happened, state, whole, reader) is { } told) { read.Add(Needle.Said(told)); }
                    state = life.Evolve(state, happened, at);
                }
                read.Add(Needle.Said(life.AsRead(Folded(life, all, e => life.Worded(e, whole, reader)), reader)));
                var words = string.Concat(read);
                var about = $"{side} of {said.GetType().Name}";
                words.ShouldContain(Last, Case.Sensitive, about);
                foreach (var earlier in new[] { First, Second, Answer, Why })
                {
                    words.Contains(earlier, StringComparison.Ordinal).ShouldBe(!Outside.Contains(side), $"{earlier}: {about}");
                }
            }
            walked.Add(said.GetType());
        }
        return walked;
    }

    private static TState Folded<TState, TCommand, TEvent>(
        Life<TState, TCommand, TEvent> life, IEnumerable<(TEvent Event, Envelope Envelope)> all, Func<TEvent, TEvent> read)
        where TState : class where TCommand : class where TEvent : class =>
        all.Aggregate(life.Initial, (state, h) => life.Evolve(state, read(h.Event), h.Envelope));
}
