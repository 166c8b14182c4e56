using System.Reflection;
using System.Text.Json.Serialization;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Cases.Centers;
using Luyan.Cases.Notices;
using Luyan.Cases.Panels;
using Luyan.Cases.Reading;
using Luyan.Cases.Reviews;
using Luyan.Law;
using Luyan.Specs.Applications;
using Luyan.Specs.Centers;

namespace Luyan.Specs.Reading;

/// <summary>Over every event and field of every life, found in the types, and over every step that a spec does, for every reader at every
/// stage: what the matrix does not open is neither in what the reader reads of the event nor in the state that the reader reads.</summary>
public class Who_reads_what
{
    private static readonly Side[] Sides = Enum.GetValues<Side>();

    public static TheoryData<string> ApplicationSteps => [.. An_accepted_step_happens.Steps.Select(s => s.Name)];

    public static TheoryData<string> CenterSteps => [.. A_step_of_a_center_happens.Steps.Select(s => s.Name)];

    [Fact]
    public void Every_event_and_field_has_its_row()
    {
        Rows(ApplicationLife.Life, ApplicationReading.Rows);
        Rows(CenterLife.Life, CenterReading.Rows);
        Rows(ReviewLife.Life, ReviewReading.Rows);
    }

    [Fact]
    public void What_can_be_closed_can_be_left_out()
    {
        Closable(ApplicationReading.Rows);
        Closable(CenterReading.Rows);
        Closable(ReviewReading.Rows);
    }

    [Fact]
    public void Every_kind_of_content_is_somewhere() =>
        Enum.GetValues<Content>().Except(Kinds(ApplicationReading.Rows)).Except(Kinds(CenterReading.Rows))
            .Except(Kinds(ReviewReading.Rows)).ShouldBeEmpty();

    [Fact]
    public void Who_has_acted_for_the_unit_reads_as_its_department_does()
    {
        var actor = new Actor(Guid.CreateVersion7(), "甲", Role.CaseOfficer, Guid.Empty);
        Reader.Of(actor, new Dictionary<Guid, Role>()).Side.ShouldBe(Side.Bureau);
        Reader.Of(actor, new Dictionary<Guid, Role> { [actor.Account] = Role.Filler }).Side.ShouldBe(Side.Department);
        var other = actor with { Account = Guid.CreateVersion7(), Others = [actor.Account] };
        Reader.Of(other, new Dictionary<Guid, Role> { [actor.Account] = Role.Filler }).Side.ShouldBe(Side.Department);
    }

    [Fact]
    public void An_expert_reads_of_his_own_work_when_it_is_due()
    {
        var day = new DateOnly(2026, 3, 2);
        Deadline Of(Role role) => new("some", "", role, day, day, day, false, LegalRef.Procedure, "", WhenPassed.MarkOverdue);
        foreach (var role in Enum.GetValues<Role>())
        {
            ApplicationLife.Life.ReadsClock(Of(role), new(Side.Expert)).ShouldBe(role == Role.Expert, $"{role}");
            CenterLife.Life.ReadsClock(Of(role), new(Side.Unit)).ShouldBeTrue($"{role}");
        }
    }

    [Theory, MemberData(nameof(ApplicationSteps))]
    public void Nobody_reads_more_of_an_application(string name)
    {
        var step = An_accepted_step_happens.Steps.Single(s => s.Name == name);
        Walk(Done(step.Given(), step.By, step.Command), ApplicationReading.Rows);
    }

    [Theory, MemberData(nameof(CenterSteps))]
    public void Nobody_reads_more_of_a_center(string name)
    {
        var step = A_step_of_a_center_happens.Steps.Single(s => s.Name == name);
        Walk(Done(step.Given(), step.By, step.Command), CenterReading.Rows);
    }

    private static Scene<TState, TCommand, TEvent> Done<TState, TCommand, TEvent>(
        Scene<TState, TCommand, TEvent> scene, Actor by, TCommand command)
        where TState : class where TCommand : class where TEvent : class
    {
        scene.Do(by, command);
        return scene;
    }

    private static void Walk<TState, TCommand, TEvent>(Scene<TState, TCommand, TEvent> scene, Disclosures<TState> table)
        where TState : class where TCommand : class where TEvent : class
    {
        var life = scene.Life;
        var marked = scene.Happened.Select((h, at) => (Needle.In(h.Event, at, life.EventJson), h.Envelope)).ToList();
        List<TState> states = [life.Initial];
        foreach (var ((happened, _), envelope) in marked) { states.Add(life.Evolve(states[^1], happened, envelope)); }
        foreach (var stage in Enumerable.Range(1, marked.Count))
        {
            var whole = states[stage];
            foreach (var side in Sides)
            {
                var reader = new Reader(side);
                var opened = new HashSet<Needle>();
                for (var at = 0; at < stage; at++)
                {
                    var (happened, needles) = marked[at].Item1;
                    var row = table.Rows.Single(r => r.Event == happened.GetType());
                    var told = life.Disclose(happened, states[at], whole, reader);
                    var said = told is null ? "" : Needle.Said(told);
                    foreach (var needle in needles)
                    {
                        var opens = Opens(row, happened, states[at], whole, side, needle, life);
                        var about = $"{side} reads {happened.GetType().Name}{needle.Field} in {whole.GetType().Name}";
                        said.Contains(needle.Text, StringComparison.Ordinal).ShouldBe(opens, about);
                        if (opens || (side == Side.Expert && IsKnown(row, happened, needle))) { opened.Add(needle); }
                    }
                }
                // The public reads no state.
                if (side == Side.Public) { continue; }
                var read = Needle.Said(life.AsRead(Known(life, marked, whole, reader), reader));
                marked.Take(stage).SelectMany(m => m.Item1.Needles).Except(opened)
                    .Where(n => read.Contains(n.Text, StringComparison.Ordinal)).Select(n => $"{n.Event}{n.Field}")
                    .ShouldBeEmpty($"{side} reads it of {whole.GetType().Name} after {marked[stage - 1].Item1.Event.GetType().Name}");
            }
        }
    }

    [Fact]
    public void What_is_sealed_is_there_for_the_program_and_after_an_opening()
    {
        Matrix.Seals(Content.Objector, new(Side.Bureau)).ShouldBeTrue();
        Matrix.Seals(Content.Experts, new(Side.Bureau)).ShouldBeFalse();
        Matrix.Seals(Content.Experts, new(Side.Auditor)).ShouldBeTrue();
        Matrix.Seals(Content.Experts, new Reader(Side.Auditor) { Unsealed = true }).ShouldBeFalse();
        Reader.Of(Role.Clock).Unsealed.ShouldBeTrue();
        Enum.GetValues<Role>().Where(r => r != Role.Clock).ShouldAllBe(r => !Reader.Of(r).Unsealed);
    }

    [Fact]
    public void Every_sealed_field_of_every_event_can_be_sealed()
    {
        Sealable(ApplicationReading.Rows);
        Sealable(CenterReading.Rows);
        Sealable(ReviewReading.Rows);
    }

    // As the store does: acts whose letters are not issued have not been done.
    private static TState Known<TState, TCommand, TEvent>(
        Life<TState, TCommand, TEvent> life, List<((TEvent Event, IReadOnlyList<Needle> Needles) Marked, Envelope Envelope)> happened,
        TState whole, Reader reader)
        where TState : class where TCommand : class where TEvent : class
    {
        var unknown = life.Unissued(whole).Where(l => Reader.Of(l.By).Side != reader.Side).ToList();
        if (unknown.Count == 0) { return whole; }
        var state = life.Initial;
        foreach (var ((e, _), envelope) in happened)
        {
            var hidden = unknown.Any(l => ReferenceEquals(l.Act, e) || (e is IOfLetter of && of.Letter == l.Letter));
            try { state = hidden ? life.Pass(state, e, envelope) : life.Evolve(state, e, envelope); }
            catch (Exception failure) when (failure is not OutOfMemoryException) { return state; }
        }
        return state;
    }

    // Said a second time, from the matrix, by the words of the specification.
    private static bool Opens<TState, TCommand, TEvent>(
        Disclosure<TState> row, TEvent happened, TState before, TState whole, Side side, Needle needle, Life<TState, TCommand, TEvent> life)
        where TState : class where TCommand : class where TEvent : class
    {
        var field = row.Fields.Keys.OrderByDescending(f => f.Length).First(f =>
            needle.Field.StartsWith("/" + f.Replace('.', '/'), StringComparison.OrdinalIgnoreCase));
        if (side != Side.Unit && PersonalFields.All.Any(f =>
            needle.Field.EndsWith($"/dossier/{f.Section}/{f.Field}", StringComparison.Ordinal)))
        {
            return false;
        }
        return Stage(row.Of(happened, before)) && (Stage(row.Fields[field]) || row.ToldAllTheSame(field, before));

        bool Stage(Content content) => Matrix.Of(content, side) switch
        {
            When.Never or When.Sealed => false,
            // Said once more by hand: of what was filed an expert reads the version that is under review.
            When.Own => content == Content.OwnFiling && UnderReview(happened, whole),
            When.Issued => !life.Unissued(whole).Any(l => ReferenceEquals(l.Act, happened) && Reader.Of(l.By).Side != side),
            When.Decided => row.Decided(happened, whole),
            _ => true,
        };
    }

    // Whose it is, what the register says, and the plan of a center, an expert reads of the case, though not the act by which it came.
    private static bool IsKnown<TState>(Disclosure<TState> row, object happened, Needle needle) where TState : class => happened switch
    {
        ApplicationSubmitted => needle.Field is "/unitName" or "/creditCode" or "/departmentName",
        ChangeApproved => needle.Field.StartsWith("/change/", StringComparison.Ordinal),
        SuccessorEntered => needle.Field.StartsWith("/successor/", StringComparison.Ordinal),
        _ => KindOf(row, needle) is { } content
            && (content == Content.Register || (content == Content.OwnFiling && happened is CenterNamed)),
    };

    private static Content? KindOf<TState>(Disclosure<TState> row, Needle needle) where TState : class =>
        row.Fields.Keys.OrderByDescending(f => f.Length).FirstOrDefault(f =>
            needle.Field.StartsWith("/" + f.Replace('.', '/'), StringComparison.OrdinalIgnoreCase)) is { } field ? row.Fields[field] : null;

    private static bool UnderReview(object happened, object whole) => (happened, whole) switch
    {
        (CenterEvent, _) => happened is not Luyan.Cases.Centers.CaseStated,
        (ApplicationSubmitted { Dossier: var filed }, FiledApplication { Filing: var filing }) => filed == filing.Dossier,
        (CorrectionSupplied { Dossier: var filed }, FiledApplication { Filing: var filing }) => filed == filing.Dossier,
        (StampedCopyAttached { Version: var version }, FiledApplication { Filing: var filing }) => version == filing.Versions.Count,
        _ => false,
    };

    private static void Rows<TState, TCommand, TEvent>(Life<TState, TCommand, TEvent> life, Disclosures<TState> table)
        where TState : class where TCommand : class where TEvent : class
    {
        var events = life.EventJson.PolymorphismOptions!.DerivedTypes.Select(d => d.DerivedType).ToList();
        table.Rows.Select(r => r.Event).ShouldBe(events, ignoreOrder: true);
        foreach (var row in table.Rows)
        {
            // How a letter goes out is policy, known to all, and told of no act.
            row.Fields.Keys.ShouldBe(
                Properties(row.Event).Where(p => p.Name != nameof(ApplicationEvent.Course)).SelectMany(p => Named(row, p)),
                ignoreOrder: true, row.Event.Name);
        }
    }

    private static IEnumerable<string> Named<TState>(Disclosure<TState> row, PropertyInfo property) where TState : class =>
        row.Fields.Keys.Any(f => f.StartsWith(property.Name + ".", StringComparison.Ordinal))
            ? Properties(property.PropertyType).Select(p => $"{property.Name}.{p.Name}")
            : [property.Name];

    private static IEnumerable<PropertyInfo> Properties(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.GetCustomAttribute<JsonIgnoreAttribute>() is null && p.Name != "EqualityContract");

    private static void Closable<TState>(Disclosures<TState> table) where TState : class
    {
        foreach (var row in table.Rows.Where(r => r.Less is null))
        {
            foreach (var (field, content) in row.Fields)
            {
                var closable = Sides.Any(side => row.Kinds.Any(kind => Matrix.Of(kind, side) is not When.Never
                    && Matrix.Of(content, side) is not (When.Always or When.Sealed) && Matrix.Of(content, side) != Matrix.Of(kind, side)));
                if (!closable) { continue; }
                var property = row.Event.GetProperty(field).ShouldNotBeNull($"{row.Event.Name}.{field}");
                new NullabilityInfoContext().Create(property).WriteState.ShouldBe(NullabilityState.Nullable, $"{row.Event.Name}.{field}");
            }
        }
    }

    // A kind of its own is told as a sealed entry; a field is of a type in whose place a seal can stand.
    private static void Sealable<TState>(Disclosures<TState> table) where TState : class
    {
        foreach (var row in table.Rows)
        {
            foreach (var (field, content) in row.Fields.Where(f => Sides.Any(s => Matrix.Of(f.Value, s) == When.Sealed)))
            {
                var whole = Sides.Where(s => Matrix.Of(content, s) == When.Sealed);
                if (row.Kinds.All(k => whole.All(s => Matrix.Of(k, s) == When.Sealed))) { continue; }
                var type = field.Split('.').Aggregate(row.Event, (owner, step) => owner.GetProperty(step)!.PropertyType);
                new[]
                {
                    typeof(string), typeof(FileRef), typeof(IReadOnlyList<SeatedExpert>), typeof(IReadOnlyList<InterestAnswer>),
                }.ShouldContain(type, $"{row.Event.Name}.{field}");
            }
        }
    }

    private static IEnumerable<Content> Kinds<TState>(Disclosures<TState> table) where TState : class =>
        table.Rows.SelectMany(r => r.Kinds.Concat(r.Fields.Values));
}
