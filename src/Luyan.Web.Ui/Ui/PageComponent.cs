using Luyan.Law;
using Microsoft.AspNetCore.Components;

namespace Luyan.Web.Ui;

/// <summary>The base of every component: it has parameters only, and the context of the request.</summary>
public abstract class PageComponent : ComponentBase
{
    /// <summary>The context of the request, cascaded by the host.</summary>
    [CascadingParameter]
    public PageContext Here { get; set; } = null!;

    /// <summary>The text of a key in the language of the page.</summary>
    protected string T(string key, params ReadOnlySpan<(string Name, object? Value)> values) => Here.T(key, values);

    /// <summary>The same with values that are held together.</summary>
    protected string T(string key, NamedValues values) => Here.T(key, values);

    /// <summary>A legal reference as it is printed.</summary>
    protected string Cite(LegalRef source) => Here.Law.Cite(source, Here.Language, Here.Today);
}
