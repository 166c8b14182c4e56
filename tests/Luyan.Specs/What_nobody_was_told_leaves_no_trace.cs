using System.Text.Json;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Specs.Applications;
using Luyan.Specs.Centers;
using ApplicationScene = Luyan.Specs.Scene<Luyan.Cases.Applications.ApplicationState,
    Luyan.Cases.Applications.ApplicationCommand, Luyan.Cases.Applications.ApplicationEvent>;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;
using Applied = Luyan.Specs.Applications.An_accepted_step_happens;
using D = Luyan.Specs.Applications.Deerland;
using I = Luyan.Specs.Centers.Ironfield;
using OfApplication = Luyan.Cases.Applications;
using OfCenter = Luyan.Cases.Centers;

namespace Luyan.Specs;

/// <summary>The unit, its center and its department ask for everything in every state, with and without something of which they were not
/// told: no answer, deadline, duty or message tells the one from the other.</summary>
public class What_nobody_was_told_leaves_no_trace
{
    private static readonly (string Name, Action<ApplicationScene> Happens)[] OfApplications =
    [
        ("a suspicion", s => Suspect(s)),
        ("a suspicion of which one person thinks nothing", s => Cleared(s, D.SecondOfficer)),
        ("a suspicion that two persons cleared", s => Cleared(s, D.SecondOfficer, D.Person(41, "丑", Role.CaseOfficer, Guid.Empty))),
        ("an investigation whose letter is not issued",
            s => Suspect(s).Given(D.Officer, new OfApplication.OpenInvestigation("专利证书"))),
        ("a notice of the end that is not issued",
            s => s.Given(D.Officer, new ProposeTermination(D.LongReasons, D.LongReasons))),
        ("a proposal how to determine", s => s.Given(
            D.Officer, new ProposeDetermination(DeterminationOutcome.Rework, D.LongReasons))),
    ];

    private static readonly (string Name, Action<CenterScene> Happens)[] OfCenters =
    [
        ("a suspicion", s => Suspect(s)),
        ("a suspicion of which one person thinks nothing", s => Cleared(s, I.SecondOfficer)),
        ("a suspicion that two persons cleared", s => Cleared(s, I.SecondOfficer, I.Officer)),
        ("an investigation whose letter is not issued",
            s => Suspect(s).Given(I.Officer, new OfCenter.OpenInvestigation("专利证书"))),
        ("a proposal", s => Propose(s)),
        (LetGo, s => Propose(s).Given(I.Leader, new DropSanction(I.LongReasons))),
        ("a notice that is not issued", s => Propose(s).Given(I.Officer, new ServeNotice(I.LongReasons, I.LongReasons))),
        ("an order whose letter is not issued", s => s.Given(I.Head, Order(s.Today))),
        ("an end that waits for its letter", s => s.Given(I.Officer, Ended())),
        ("an end that was withdrawn", s => s.Given(I.Officer, Ended()).Given(I.Head, new WithdrawEnding(I.LongReasons))),
        ("a successor that waits for its letter", s => Succeeded(s)),
        ("a successor whose day was put right before its letter",
            s => Succeeded(s).Given(I.SecondOfficer, Corrected("succeededOn", $"{I.Day.AddDays(1):yyyy-MM-dd}"))),
        ("a successor that turned out to be none", s => Succeeded(s).Given(I.SecondOfficer, Corrected("unit", "另一公司"))),
        ("a succession that was annulled, before its letter",
            s => s.Given(I.Leader, I.Annul(AnnulmentOutcome.OnTheMerits) with { Succession = 1 })),
        ("a center that is to go back to its unit, before its letter",
            s => s.Given(I.Leader, I.Annul(AnnulmentOutcome.OnTheMerits) with { Succession = 0 })),
        ("an order that was withdrawn", s => s.Given(I.Head, Order(s.Today)).Given(I.Head, new WithdrawOrder(I.LongReasons))),
    ];

    // The one exception, and what orders it: nothing is stuck, so that what the Bureau has let go refuses a unit nothing any more, although
    // it never learned that it was proposed. It may do more than before, and nothing less.
    private const string LetGo = "a proposal that was dropped";

    // What is said of a case in which nothing is hidden, by life, case, reader and request: it is the same whatever is hidden beside it.
    private static readonly Dictionary<(string, int, Role, object), string[]> Plain = [];

    public static TheoryData<string> Applications => [.. OfApplications.Select(m => m.Name)];

    public static TheoryData<string> Centers => [.. OfCenters.Select(m => m.Name)];

    [Theory, MemberData(nameof(Applications))]
    public void Nor_does_it_in_an_application(string name) => Walk(
        Applied.Steps.Select(s => (s.Given, s.By, s.Command)), OfApplications.Single(m => m.Name == name).Happens,
        // A further suspicion in an inquiry of which the unit knows is told with that.
        state => name.Contains("suspicion", StringComparison.Ordinal)
            && state is FiledApplication { Filing.Inquiry.InQuestion: true },
        eased: false, [(null, [Role.Filler, Role.Signer]), (D.DepartmentId, [Role.Department])], _ => D.UnitId);

    [Theory, MemberData(nameof(Centers))]
    public void Nor_does_it_in_a_center(string name) => Walk(
        A_step_of_a_center_happens.Steps.Select(s => (s.Given, s.By, s.Command)), OfCenters.Single(m => m.Name == name).Happens,
        state => name.Contains("suspicion", StringComparison.Ordinal) && state is NamedCenter { Center.Inquiry.InQuestion: true },
        // The unit of the case is whose center it is by now.
        eased: name == LetGo,
        [(null, [Role.Filler, Role.Signer, Role.Director]), (I.DepartmentId, [Role.Department])],
        state => (state as NamedCenter)?.Center.Identity.Unit ?? I.UnitId);

    private static ApplicationScene Suspect(ApplicationScene on) =>
        on.Given(D.Public, new OfApplication.RaiseSuspicion("专利证书", [D.Paper]));

    private static CenterScene Suspect(CenterScene on) => on.Given(I.Public, new OfCenter.RaiseSuspicion("专利证书", [I.Paper]));

    private static void Cleared(ApplicationScene on, params Actor[] by)
    {
        Suspect(on);
        foreach (var person in by) { on.Given(person, new OfApplication.ClearSuspicion(D.LongReasons)); }
    }

    private static void Cleared(CenterScene on, params Actor[] by)
    {
        Suspect(on);
        foreach (var person in by) { on.Given(person, new OfCenter.ClearSuspicion(I.LongReasons)); }
    }

    // On whichever ground holds.
    private static CenterScene Propose(CenterScene on)
    {
        var ground = Enum.GetValues<SanctionGround>()
            .First(g => on.Refusals(Actor.Clock, new ProposeSanction(g, I.LongReasons)).Count == 0);
        return on.Given(Actor.Clock, new ProposeSanction(ground, I.LongReasons));
    }

    private static RecordDissolution Ended() => QuestionRefusals.Proven() with { ProceedingEnds = I.LongReasons };

    private static CenterScene Succeeded(CenterScene on) => on.Given(I.Officer, QuestionRefusals.Succeeding);

    private static OfCenter.CorrectRecord Corrected(string part, string right) =>
        new($"successors.1.{part}", right, "登记机关档案载明的不同", I.Paper);

    private static OrderRectification Order(DateOnly day) =>
        new(1, [new(1, "补齐设备")], day.AddDays(60)) { Reasons = I.LongReasons, RestsOn = "9" };

    private static void Walk<TState, TCommand, TEvent>(
        IEnumerable<(Func<Scene<TState, TCommand, TEvent>> Given, Actor By, TCommand Command)> steps,
        Action<Scene<TState, TCommand, TEvent>> happens, Func<TState, bool> told, bool eased, (Guid? Organisation, Role[] Roles)[] outside,
        Func<TState, Guid> unitOf)
        where TState : class where TCommand : class where TEvent : class
    {
        var all = steps.ToArray();
        var asked = all.Select(s => (s.By.Role, s.Command)).Distinct().ToArray();
        var walked = 0;
        // Many steps are taken in one and the same case.
        foreach (var (at, plain) in all.Select(s => Held(s.Given())).DistinctBy(Case).Index())
        {
            var hidden = plain.Under(plain.Law);
            if (told(plain.State)) { continue; }
            Actor[] readers =
            [
                .. outside.SelectMany(o => o.Roles.Select(r => new Actor(I.Id(71), "午", r, o.Organisation ?? unitOf(plain.State)))),
            ];
            string[] Before(Actor reader, object what, Func<string[]> says) =>
                Plain.TryGetValue((plain.Life.Kind, at, reader.Role, what), out var said) ? said
                    : Plain[(plain.Life.Kind, at, reader.Role, what)] = says();
            try { happens(hidden); }
            // Where it cannot happen there is nothing to hide.
            catch (Exception e) when (e is ShouldAssertException or InvalidOperationException) { continue; }
            walked++;
            Untold(plain, hidden, readers.Select(r => r.Role));
            // Who was investigated is told at once that what was proposed on that is dropped.
            if (!eased)
            {
                hidden.Life.Letters(hidden.State).Issued.ShouldBe(plain.Life.Letters(plain.State).Issued, plain.State.GetType().Name);
            }
            foreach (var reader in readers)
            {
                var where = $"{reader.Role} in {plain.State.GetType().Name}";
                foreach (var command in plain.Life.Commands)
                {
                    Same(hidden.Ways(reader, command), Before(reader, command, () => plain.Ways(reader, command)),
                        () => $"{where}: {command.Name}");
                }
                foreach (var (by, command) in asked.Where(a => a.Role == reader.Role || a.Role == Role.Anyone))
                {
                    Same(hidden.Tells(reader, command), Before(reader, (by, command), () => plain.Tells(reader, command)),
                        () => $"{where}: {command}");
                }
                if (eased) { continue; }
                Days(hidden, reader).ShouldBe(Days(plain, reader), where);
                // Letters that wait in the house are left out where the acts are that worded them.
                var waiting = hidden.Life.Unissued(hidden.State).Any();
                Duties(hidden, reader, waiting).ShouldBe(Duties(plain, reader, waiting), where);
            }
        }
        walked.ShouldBeGreaterThan(0);

        void Same(string[] seen, string[] before, Func<string> where)
        {
            if (eased && before is not [Telling.Accepted])
            {
                Rules(seen).Except([Telling.Accepted]).ShouldBeSubsetOf(Rules(before), where());
            }
            else if (!seen.SequenceEqual(before)) { seen.ShouldBe(before, where()); }
        }

        static IEnumerable<string> Rules(string[] lines) => lines.Select(l => l.Split(' ')[0]);
    }

    private static (DateOnly, Registers, string) Case<TState, TCommand, TEvent>(Scene<TState, TCommand, TEvent> scene)
        where TState : class where TCommand : class where TEvent : class => (scene.Today, scene.Registers, string.Concat(
        scene.Happened.Select(h => $"{h.Envelope.Day:O} {h.Envelope.By} {JsonSerializer.Serialize(h.Event, scene.Life.EventJson)}")));

    // What happens without a word to those outside: neither a message, nor a letter that goes out at once.
    private static void Untold<TState, TCommand, TEvent>(
        Scene<TState, TCommand, TEvent> plain, Scene<TState, TCommand, TEvent> hidden, IEnumerable<Role> outside)
        where TState : class where TCommand : class where TEvent : class
    {
        var file = plain.File;
        // Who was told of an investigation is told that it is over.
        var investigated = plain.State is NamedCenter { Center: { Inquiry.Open: true } center } && center.Letters.Letters
            .Any(l => l is { Kind: "investigation", IssuedOn: not null, Withdrawn: false });
        foreach (var (happened, envelope) in hidden.Happened.Skip(plain.Happened.Count))
        {
            var before = file.State;
            file = hidden.Life.Append(file, happened, envelope);
            var effects = hidden.Life.React(file.State, happened, envelope, hidden.Law)
                .Where(e => hidden.Life.Reaches(e, happened, before, file.State)).ToArray();
            effects.OfType<Effect.SendLetter>().ShouldBeEmpty($"{happened}");
            effects.OfType<Effect.Notify>().Where(n => !(investigated && n.Key == "center-cleared")).Select(n => n.To)
                .ShouldNotContain(to => outside.Contains(to), $"{happened}");
        }
    }

    private static string[] Days<TState, TCommand, TEvent>(Scene<TState, TCommand, TEvent> scene, Actor by)
        where TState : class where TCommand : class where TEvent : class =>
        [.. scene.Life.Deadlines(scene.State, scene.Law).Where(d => d.Of == by.Role).Select(d => $"{d}")];

    // Whoever sees a case sees who holds it: the duties of the Bureau are read as those outside were told of the case.
    private static string[] Duties<TState, TCommand, TEvent>(Scene<TState, TCommand, TEvent> scene, Actor by, bool own)
        where TState : class where TCommand : class where TEvent : class =>
    [
        .. scene.Life.Duties(scene.Life.Told(scene.State), scene.Law, scene.Today)
            .Where(d => !own || d.Of == by.Role).Select(d => $"{d}"),
    ];

    // Every letter waits for a second person, and what was never told is dropped without a word.
    private static Scene<TState, TCommand, TEvent> Held<TState, TCommand, TEvent>(Scene<TState, TCommand, TEvent> scene)
        where TState : class where TCommand : class where TEvent : class
    {
        string[] letters = ["investigation", "sanction-notice", "falsehood-notice", "rectification", "dissolution", "successor-bar",
            "successor-freed", "succession-annulled"];
        return scene.Under(scene.Law.With(values: scene.Law.Values.Select(v =>
            v.Parameter.Key == Parameters.LettersSignedOff.Key ? v with { Raw = string.Join(",", letters), Words = letters }
            : v.Parameter.Key == Parameters.UntoldKept.Key || v.Parameter.Key == Parameters.PeriodsFromService.Key
                ? v with { Raw = "true", Words = ["true"] }
            : v)));
    }
}
