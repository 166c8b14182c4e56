using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Rows;

internal static class OfferModel
{
    public static void Add(ModelBuilder builder) => builder.Entity<Offer>(offer => offer.HasIndex(o => new { o.CenterId, o.WithdrawnAt }));
}
