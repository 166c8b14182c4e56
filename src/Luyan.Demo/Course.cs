using Luyan.Law;

namespace Luyan.Demo;

/// <summary>A course of days: each step follows some working days after the one before, in office hours.</summary>
internal sealed class Course(Invention draw, WorkingCalendar calendar, DateOnly start)
{
    private static readonly TimeOnly Opens = new(8, 40), Closes = new(17, 40);
    private readonly List<Step> steps = [];
    private TimeOnly time = Opens;

    /// <summary>The day it has come to; a working day.</summary>
    public DateOnly Day { get; private set; } = calendar.MoveToWorkingDay(start).Effective;

    /// <summary>What happens, in order.</summary>
    public IReadOnlyList<Step> Steps => steps;

    /// <summary>A step some working days later; none of them means the same day, later.</summary>
    public void Then(int least, int most, Func<Scene, Task> act)
    {
        var days = draw.Between(least, most);
        if (days > 0)
        {
            Day = calendar.Add(Day, days).Day;
            time = Opens;
        }
        time = time.AddMinutes(draw.Between(3, days > 0 ? 240 : 40));
        if (time > Closes) { time = Closes; }
        steps.Add(new(CityClock.At(Day, time), act));
    }

    /// <summary>Waits until a day; the next working day from it.</summary>
    public void Until(DateOnly day)
    {
        if (day <= Day) { return; }
        Day = calendar.MoveToWorkingDay(day).Effective;
        time = Opens;
    }
}
