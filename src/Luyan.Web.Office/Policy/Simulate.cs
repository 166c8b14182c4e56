using System.Text.Json;
using Luyan.Cases;
using Luyan.Law;
using Luyan.Store.Reruns;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Luyan.Web.Policy;

/// <summary>Another value of the policy, played over all stored cases before anybody signs it. Nothing is written.</summary>
internal static class Simulate
{
    private static readonly char[] Between = ['、', ',', '，', ';', '；'];

    private static readonly Role[] Readers = [Role.HeadOfDivision, Role.Leader, Role.Auditor];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Urls.Simulate, Show).Requires(Readers);

    private static Actor Reader(SignedIn me) => me.As(Readers.First(r => me.Is(r)));

    private static async Task<IResult> Show(
        string? parameter, string? value, string? from, HttpContext context, Simulation simulation, CancellationToken stop)
    {
        var here = context.Here();
        var typed = new SimulateForm(parameter ?? "", value ?? "", from ?? Days.Short(here.Today));
        if (parameter is null) { return Page(typed, FormErrors.None, null); }
        var errors = new FormErrors();
        var named = Parameters.All.FirstOrDefault(p => p.Key == typed.Parameter);
        if (named is null) { errors.Add(nameof(SimulateForm.Parameter), "simulate.parameter-missing"); }
        if (PolicyDay.Held(typed.From, here) is not { } day)
        {
            day = here.Today;
            errors.Add(nameof(SimulateForm.From), "simulate.from-wrong", ("first", Days.Short(here.Law.FirstDay)));
        }
        if (errors.Any || Changed(here.Law, named!, typed.Value, day) is not { } other)
        {
            if (!errors.Any) { errors.Add(nameof(SimulateForm.Value), "simulate.value-wrong"); }
            return Page(typed, errors, null);
        }
        return Page(typed, errors, await simulation.Run(Reader(here.Me!), other, stop));
    }

    private static RazorComponentResult<SimulatePage> Page(SimulateForm typed, FormErrors errors, Simulated? found) => Pages.Show(
        new SimulatePage { Typed = typed, Errors = errors, Found = found },
        errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);

    // The policy refuses a value that does not fit or makes no sense.
    private static Measures? Changed(Measures law, Parameter parameter, string value, DateOnly day)
    {
        var change = new { from = Days.Short(day), source = "simulation", parameter = parameter.Key, value = Meant(parameter.Unit, value) };
        try { return law.Changed([JsonSerializer.SerializeToElement(change)]); }
        catch (MeasuresException) { return null; }
    }

    private static object Meant(Law.Unit unit, string value) => unit switch
    {
        Law.Unit.Text or Law.Unit.DayOfYear or Law.Unit.TimeOfDay => value.Trim(),
        Law.Unit.List => value.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        Law.Unit.DayOffsets => value.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Number),
        Law.Unit.Switch => value.Trim() switch { "开" or "on" or "true" => true, "关" or "off" or "false" => false, var other => other },
        _ => Number(value),
    };

    private static object Number(string value) => TypedNumber.Whole(value) is { } number ? number : value;
}

/// <summary>The change that is played, as typed.</summary>
public sealed record SimulateForm(string Parameter, string Value, string From);
