using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Luyan.Web.Ui;

/// <summary>How a handler answers with a page.</summary>
/// <remarks>
/// The handler fills in the page's own parameters: <c>Pages.Show(new ReceiptPage { Number = …, At = … })</c>.
/// They are <c>required</c> properties, so the compiler finds a value that is missing, misnamed or of the wrong type.
/// The object only carries the values; the renderer makes the component that is drawn.
/// </remarks>
public static class Pages
{
    /// <summary>A page with its parameters.</summary>
    public static RazorComponentResult<TPage> Show<TPage>(TPage page, int status = StatusCodes.Status200OK)
        where TPage : IComponent =>
        new(Parameters<TPage>.Of(page)) { PreventStreamingRendering = true, StatusCode = status, ContentType = "text/html; charset=utf-8" };

    /// <summary>The same form again with its errors and what was typed: 422.</summary>
    public static RazorComponentResult<TPage> ShowAgain<TPage>(TPage page)
        where TPage : IComponent => Show(page, StatusCodes.Status422UnprocessableEntity);

    private static class Parameters<TPage>
    {
        private static readonly PropertyInfo[] Said = [.. typeof(TPage).GetProperties()
            .Where(p => p.IsDefined(typeof(ParameterAttribute)))];

        public static Dictionary<string, object?> Of(TPage page) => Said.ToDictionary(p => p.Name, p => p.GetValue(page));
    }
}
