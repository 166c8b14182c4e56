namespace Luyan.Web.Accounts;

/// <summary>What one types to sign in.</summary>
public sealed class SignInForm
{
    public string? Email { get; init; }

    public string? Password { get; init; }

    public string? Back { get; init; }
}

/// <summary>An account of the demonstration, as the sign-in page lists it.</summary>
public sealed record DemoAccount(string Email, string Name, string Roles);
