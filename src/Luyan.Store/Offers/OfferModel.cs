using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Offers;

internal static class OfferModel
{
    public static void Add(ModelBuilder builder) => builder.Entity<Offer>(offer => offer.HasIndex(o => new { o.CenterId, o.WithdrawnAt }));
}
