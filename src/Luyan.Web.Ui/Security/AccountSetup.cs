using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Directory;
using Luyan.Web.Ui;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Luyan.Web.Security;

/// <summary>Accounts, cookies, keys. Passwords and lockout are those of ASP.NET Core Identity;
/// the session is a row that can be revoked.</summary>
internal static class AccountSetup
{
    /// <summary>The scheme of the session cookie.</summary>
    public const string Session = "luyan";

    /// <summary>The scheme between the password and the six digits.</summary>
    public const string HalfWay = "luyan-half";

    private static readonly TimeSpan HalfWayLasts = TimeSpan.FromMinutes(5);

    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddIdentityCore<Account>(o =>
        {
            // Passwords are judged by Passwords, which gives its reasons in both languages.
            o.Password = new()
            {
                RequiredLength = Passwords.Shortest, RequireDigit = false,
                RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false
            };
            o.User.RequireUniqueEmail = true;
            o.User.AllowedUserNameCharacters = "";
        }).AddEntityFrameworkStores<LuyanDb>();
        services.AddOptions<IdentityOptions>().Configure<MeasuresInForce, TimeProvider>((o, inForce, clock) =>
        {
            o.Lockout.AllowedForNewUsers = true;
            o.Lockout.MaxFailedAccessAttempts = inForce.Now.Number(Parameters.LockoutFailures, clock.Today());
            o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(inForce.Now.Number(Parameters.LockoutMinutes, clock.Today()));
        });
        services.AddDataProtection().SetApplicationName("luyan").PersistKeysToDbContext<LuyanDb>();
        services.AddAntiforgery(o =>
        {
            o.FormFieldName = "form-key";
            o.Cookie.Name = "luyan-form";
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            o.SuppressXFrameOptionsHeader = true;
        });
        services.AddAuthentication(Session)
            .AddCookie(Session, o =>
            {
                Harden(o, "luyan");
                o.LoginPath = Urls.SignIn;
                o.ExpireTimeSpan = TimeSpan.FromHours(24);
                o.Events = SessionCookie.Events();
            })
            .AddCookie(HalfWay, o =>
            {
                Harden(o, "luyan-half");
                o.ExpireTimeSpan = HalfWayLasts;
                o.SlidingExpiration = false;
            });
        services.AddAuthorization();
        services.AddScoped<Sessions>();
        services.AddScoped<Secrets>();
    }

    private static void Harden(CookieAuthenticationOptions o, string name)
    {
        o.Cookie.Name = name;
        o.Cookie.HttpOnly = true;
        o.Cookie.SameSite = SameSiteMode.Lax;
        o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        o.CookieManager = new HostCookies();
    }
}
