namespace Luyan.Web.Messages;

/// <summary>Takes the post into use.</summary>
internal static class PostRegistration
{
    public static IServiceCollection AddPost(this IServiceCollection services, IConfiguration settings) => services
        .AddSingleton(PostSettings.Read(settings))
        .AddScoped<MailCarrier>()
        .AddScoped<SmsCarrier>()
        .AddScoped<PostRound>()
        .AddHostedService<Postman>();
}
