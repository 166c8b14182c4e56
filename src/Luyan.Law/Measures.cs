using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Luyan.Law;

/// <summary>The regulation's policy, whole: parameters, lists of words, materials, schemes of assessment, each by date and
/// with its source, and the working calendar. Nothing in it ever changes: an import of holidays makes another one
/// (<see cref="MeasuresInForce"/>).</summary>
/// <remarks>Every lookup names the day that selects the value. Load it with <see cref="MeasuresFile.Load"/>, which refuses a gap,
/// an overlap, an unknown field or unit, or a missing source.</remarks>
public sealed class Measures
{
    private readonly FrozenDictionary<string, DatedValue[]> byKey;
    private readonly ConcurrentDictionary<int, Measures> forPending = new();

    /// <summary>Measures of values and a calendar.</summary>
    internal Measures(IEnumerable<DatedValue> values, WorkingCalendar calendar)
    {
        byKey = values.GroupBy(v => v.Parameter.Key).ToFrozenDictionary(g => g.Key, g => g.OrderBy(v => v.From).ToArray());
        Calendar = calendar;
    }

    [SetsRequiredMembers]
    private Measures(Measures like, WorkingCalendar calendar)
    {
        (byKey, Calendar, FirstDay, Institution) = (like.byKey, calendar, like.FirstDay, like.Institution);
        (Schemes, Dictionaries, Materials, Sources) = (like.Schemes, like.Dictionaries, like.Materials, like.Sources);
        (Transitions, Interpretations) = (like.Transitions, like.Interpretations);
    }

    /// <summary>The first day on which every parameter has a value; nothing can be computed for an earlier one.</summary>
    public required DateOnly FirstDay { get; init; }

    /// <summary>What the place is called, and the articles of its Measures.</summary>
    public required Institution Institution { get; init; }

    /// <summary>The schemes of assessment (Art. 11), by the day from which they hold.</summary>
    public required IReadOnlyList<AssessmentScheme> Schemes { get; init; }

    /// <summary>The lists of words, by date.</summary>
    public required Dictionaries Dictionaries { get; init; }

    /// <summary>The materials of an application (Art. 7), by date.</summary>
    public required Materials Materials { get; init; }

    /// <summary>The readings and rules of procedure as published, and what each rule cites.</summary>
    public required PublishedSources Sources { get; init; }

    /// <summary>What cases under way follow when values change, by the days of the changes.</summary>
    public IReadOnlyList<TransitionClause> Transitions { get; init; } = [];

    /// <summary>What the Bureau has published in interpretation (Art. 18), of all days.</summary>
    public IReadOnlyList<PublishedInterpretation> Interpretations { get; private init; } = [];

    /// <summary>The working days of the country, as far as they are known.</summary>
    public WorkingCalendar Calendar { get; }

    /// <summary>Every dated value, for listing.</summary>
    public IEnumerable<DatedValue> Values => byKey.Values.SelectMany(v => v);

    /// <summary>These measures with another calendar.</summary>
    public Measures With(WorkingCalendar other) => new(this, other);

    /// <summary>These measures with other values of parameters, schemes, lists of words or materials.</summary>
    public Measures With(
        IEnumerable<DatedValue>? values = null, IReadOnlyList<AssessmentScheme>? schemes = null,
        Dictionaries? dictionaries = null, Materials? materials = null) =>
        new(values ?? Values, Calendar)
        {
            FirstDay = FirstDay, Institution = Institution, Schemes = schemes ?? Schemes,
            Dictionaries = dictionaries ?? Dictionaries, Materials = materials ?? Materials, Sources = Sources, Transitions = Transitions,
            Interpretations = Interpretations,
        };

    /// <summary>These measures with what the Bureau has published in interpretation.</summary>
    public Measures With(IReadOnlyList<PublishedInterpretation> interpretations) =>
        new(this, Calendar) { Interpretations = interpretations };

    /// <summary>The interpretations of a source that hold on a day; one that another has replaced by then holds no more.</summary>
    public IEnumerable<PublishedInterpretation> InterpretationsOf(LegalRef source, DateOnly on) => Interpretations.Where(i =>
        i.Since <= on && i.SpeaksOf(source) && !Interpretations.Any(later => later.Replaces == i.Number && later.Since <= on));

    /// <summary>These measures as they apply to a case that began on a day, where clauses of transition say so.</summary>
    public Measures ForCaseBegun(DateOnly day)
    {
        var since = Transitions.Count(t => t.From > day);
        return since == 0 ? this : forPending.GetOrAdd(since, _ =>
            new(byKey.Values.SelectMany(v => TransitionClause.Of(v, Transitions, day)), Calendar)
            {
                FirstDay = FirstDay, Institution = Institution, Schemes = Schemes,
                Dictionaries = Dictionaries, Materials = Materials, Sources = Sources, Interpretations = Interpretations,
            });
    }

    /// <summary>What a rule stands on.</summary>
    /// <exception cref="KeyNotFoundException">No file says so; the start refuses that, so it is a bug.</exception>
    public Citation CitationOf(Rule rule) => Sources.Rules.GetValueOrDefault(rule.Key)
        ?? throw new KeyNotFoundException($"Nothing says what orders the rule '{rule.Key}' (sources/citations.json).");

    /// <summary>What a refusal stands on.</summary>
    public Citation CitationOf(Refusal refusal) =>
        (CitationOf(refusal.Rule), refusal.Under) switch
        {
            (var whole, null) => whole,
            ({ OrderedBy.Source: LegalSource.Measures } of, { } item) => of with { OrderedBy = item },
            (var of, { } item) => of with { Serves = item },
        };

    /// <summary>A reference as it is printed, a rule of procedure with its title on a day.</summary>
    public string Cite(LegalRef source, Language language, DateOnly on) =>
        source is { Source: LegalSource.Procedure } && Sources.VersionsOf(source) is { Count: > 0 } versions
            ? Wordings.Of("law.procedure-titled", language, NamedValues.Of(("title", versions.On(on).Title.Text(language))))
            : source.Text(language);

    /// <summary>What orders a rule, and only then what it serves, as it is printed.</summary>
    public string Cite(Citation citation, Language language, DateOnly on) =>
        citation.Serves is not { } serves || citation.OrderedBy.Source == LegalSource.Measures
            ? Cite(citation.OrderedBy, language, on)
            : Wordings.Of("law.ordered-and-serves", language,
                NamedValues.Of(("by", Cite(citation.OrderedBy, language, on)), ("serves", serves.Text(language))));

    /// <summary>The scheme of assessment in force on a day; null where the policy has none.</summary>
    public AssessmentScheme? SchemeOn(DateOnly day) => Schemes.LastOrDefault(s => s.From <= day);

    /// <summary>The value in force on a day.</summary>
    /// <exception cref="KeyNotFoundException">There is none on that day.</exception>
    public DatedValue On(Parameter parameter, DateOnly day)
    {
        // Asked some hundred times by one decision.
        if (byKey.TryGetValue(parameter.Key, out var values))
        {
            foreach (var value in values) { if (value.HoldsOn(day)) { return value; } }
        }
        throw new KeyNotFoundException($"The parameter '{parameter.Key}' has no value on {day:yyyy-MM-dd}.");
    }

    /// <summary>The next value after a day, as already published; null where the value of the day stays.</summary>
    public DatedValue? Next(Parameter parameter, DateOnly day) =>
        byKey.GetValueOrDefault(parameter.Key, []).Where(v => v.From > day).MinBy(v => v.From);

    /// <summary>A number: a count, a percentage, or the length of a period in the parameter's own unit.</summary>
    public int Number(Parameter parameter, DateOnly on) => int.Parse(On(parameter, on).Raw, CultureInfo.InvariantCulture);

    /// <summary>A switch.</summary>
    public bool IsOn(Parameter parameter, DateOnly on) => On(parameter, on).Raw == "true";

    /// <summary>A list of words.</summary>
    public IReadOnlyList<string> List(Parameter parameter, DateOnly on) => On(parameter, on).Words;

    public string Text(Parameter parameter, DateOnly on) => On(parameter, on).Raw;

    public LegalPeriod Period(Parameter parameter, DateOnly on) => new(Number(parameter, on), On(parameter, on).Unit);

    /// <summary>Numbers of days before and after a day, e.g. for reminders.</summary>
    public IReadOnlyList<int> Offsets(Parameter parameter, DateOnly on) =>
        [.. On(parameter, on).Words.Select(w => int.Parse(w, CultureInfo.InvariantCulture))];

    /// <summary>The day of a year that a parameter names, e.g. 30 January.</summary>
    public DateOnly DayIn(int year, Parameter parameter, DateOnly on) =>
        DateOnly.ParseExact($"{year:0000}-{On(parameter, on).Raw}", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The day that a parameter names.</summary>
    public DateOnly Day(Parameter parameter, DateOnly on) =>
        DateOnly.ParseExact(On(parameter, on).Raw, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The time of the day, Asia/Shanghai, that a parameter names.</summary>
    public TimeOnly TimeOf(Parameter parameter, DateOnly on) =>
        TimeOnly.ParseExact(On(parameter, on).Raw, "HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The last day of a period that starts with a day that is not counted; a filing's end moves to a working day where the policy
    /// says so (Civil Code Art. 203), a bar's never does.</summary>
    public LegalDay Due(Parameter length, DateOnly start, bool filing = true) =>
        Period(length, start).LastDay(start, Calendar, filing && IsOn(Parameters.FilingDayMoves, start));

    /// <summary>A day of a unit that was fixed under the calendar of its time, as the one in force makes it: later where holidays were
    /// published since, and never earlier.</summary>
    /// <param name="fixedDay">The day as it was fixed.</param>
    /// <param name="start">The day that is not counted.</param>
    /// <param name="length">The length of the period; null where a day was set and not counted.</param>
    public LegalDay Still(LegalDay fixedDay, DateOnly start, Parameter? length)
    {
        if (!IsOn(Parameters.LaterHolidays, start)) { return fixedDay; }
        try
        {
            var day = length is not null && Due(length, start) is var counted && counted.Effective >= fixedDay.Effective
                ? counted
                : fixedDay;
            return IsOn(Parameters.FilingDayMoves, start) && Calendar.MoveToWorkingDay(day.Effective) is var moved
                && moved.Effective > day.Effective
                ? day with { Effective = moved.Effective, Provisional = moved.Provisional }
                : day;
        }
        // What the calendar does not know cannot make it later.
        catch (MissingCalendarException) { return fixedDay; }
    }
}
