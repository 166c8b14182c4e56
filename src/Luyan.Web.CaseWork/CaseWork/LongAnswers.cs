using Luyan.Web.Ui;

namespace Luyan.Web.CaseWork;

/// <summary>How a desk answers a posted long form: the script with its version, a person with a page.</summary>
internal static class LongAnswers
{
    /// <param name="answer">What became of it.</param>
    /// <param name="http">The request.</param>
    /// <param name="here">The context of the page.</param>
    /// <param name="self">The address of the form.</param>
    /// <param name="after">Where it leads when the act is done.</param>
    /// <param name="page">The page that shows the form again.</param>
    public static async Task<IResult> Result(
        LongAnswer answer, HttpContext http, PageContext here, string self, string after, Func<LongForm, int, Task<IResult>> page)
    {
        var script = http.Request.Headers["X-Draft"] == "autosave";
        return (answer, script) switch
        {
            (LongAnswer.Saved saved, true) => Results.Json(
                new { version = saved.Form.Version, at = here.T("unit.draft.saved", ("at", Days.Time(saved.Form.SavedAt!.Value))) }),
            (LongAnswer.Again { Form.Theirs: not null }, true) => Results.Json(
                new { at = here.T("reading.conflict.short") }, statusCode: StatusCodes.Status409Conflict),
            (LongAnswer.Again again, true) => Results.StatusCode(!again.Form.Open ? StatusCodes.Status410Gone : again.Status),
            (LongAnswer.Again again, false) => await page(again.Form, again.Status),
            (LongAnswer.Saved, false) => Results.LocalRedirect(self),
            _ => Results.LocalRedirect(after),
        };
    }
}
