using Microsoft.Playwright;

namespace Luyan.Browser.Tests.Running;

/// <summary>Hands on a keyboard.</summary>
internal sealed class Keys(IPage page)
{
    private const int MostStops = 150;

    public IPage Page => page;

    public Task Press(string key) => page.Keyboard.PressAsync(key);

    public Task<string> Focused(string property) => page.EvaluateAsync<string>("p => (document.activeElement[p] ?? '').trim()", property);

    /// <summary>Goes from stop to stop until the field of this name, and types into it.</summary>
    public async Task Write(string name, string text)
    {
        await ToField(name);
        await page.Keyboard.InsertTextAsync(text);
    }

    /// <summary>Goes from stop to stop until the field of this name.</summary>
    public Task ToField(string name) => Until($"the field {name}", async () => await Focused("name") == name);

    /// <summary>Goes from stop to stop until what carries this value.</summary>
    public Task ToValue(string value) => Until($"the value {value}", async () => await Focused("value") == value);

    /// <summary>Goes from stop to stop until a button or a link with these words.</summary>
    public Task To(string tag, string words) =>
        Until(words, () => page.EvaluateAsync<bool>(
            "([tag, words]) => document.activeElement.localName === tag && document.activeElement.textContent.trim() === words",
            new[] { tag, words }));

    // Every stop must be seen: something has the focus, and it is marked.
    private async Task Until(string what, Func<Task<bool>> there)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            if (await there()) { return; }
            await Press("Tab");
            (await page.EvaluateAsync<bool>(
                "() => document.activeElement === document.body || document.activeElement.matches(':focus-visible')")).ShouldBeTrue();
        }
        Assert.Fail($"The Tab key does not reach {what} on {page.Url}.");
    }
}
