using System.Reflection;
using Microsoft.AspNetCore.Mvc;

namespace Luyan.Web.Hosting;

/// <summary>A post without one field of its form binds to null; handlers get the empty form instead, and say what is missing.</summary>
internal static class EmptyForms
{
    public static RouteGroupBuilder WithEmptyForms(this RouteGroupBuilder routes)
    {
        routes.AddEndpointFilterFactory((factory, next) =>
        {
            var forms = factory.MethodInfo.GetParameters().Index()
                .Where(p => p.Item.GetCustomAttribute<FromFormAttribute>() is not null
                    && p.Item.ParameterType.GetConstructor(Type.EmptyTypes) is not null)
                .ToArray();
            if (forms.Length == 0) { return next; }
            return call =>
            {
                foreach (var (at, form) in forms) { call.Arguments[at] ??= Activator.CreateInstance(form.ParameterType); }
                return next(call);
            };
        });
        return routes;
    }
}
