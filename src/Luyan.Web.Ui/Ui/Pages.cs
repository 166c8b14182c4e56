using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Luyan.Web.Ui;

/// <summary>How a handler answers with a page.</summary>
public static class Pages
{
    /// <summary>A page with its parameters as an anonymous object.</summary>
    public static RazorComponentResult<TPage> Show<TPage>(object? parameters = null, int status = StatusCodes.Status200OK)
        where TPage : IComponent =>
        new(parameters ?? new { }) { PreventStreamingRendering = true, StatusCode = status, ContentType = "text/html; charset=utf-8" };

    /// <summary>The same form again with its errors and what was typed: 422.</summary>
    public static RazorComponentResult<TPage> ShowAgain<TPage>(object parameters)
        where TPage : IComponent => Show<TPage>(parameters, StatusCodes.Status422UnprocessableEntity);
}
