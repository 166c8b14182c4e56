using Luyan.Store.Post;
using Luyan.Web.Ui;
using Luyan.Store.Rows;

namespace Luyan.Web.Messages;

/// <summary>One round: what acts have ordered is handed out to the screens, then mail and text messages go out.
/// A demonstration sends nothing.</summary>
internal sealed partial class PostRound(
    Distribution distribution, Digests digests, Deliveries deliveries, PostSettings settings,
    Mode mode, MailCarrier mail, SmsCarrier sms, ILogger<PostRound> log)
{
    public async Task Once(CancellationToken stop = default)
    {
        var ways = mode.Demo ? WaysOut.None : new WaysOut(settings.Mail is not null, settings.Sms is not null);
        await distribution.HandOutDue(ways, NotHandedOut, stop);
        if (ways.Mail)
        {
            await digests.OrderDue(stop);
            await SendAll(Channel.Mail, mail, stop);
        }
        if (ways.Sms) { await SendAll(Channel.Sms, sms, stop); }
    }

    private async Task SendAll(Channel channel, ICarrier carrier, CancellationToken stop)
    {
        while (await deliveries.Take(channel, stop) is { } parcel)
        {
            var carried = await carrier.Carry(parcel, stop);
            if (carried.Why is not { } why)
            {
                // A crash before this line sends it again later, under the same id.
                await deliveries.Sent(parcel.Delivery.Id, stop);
                continue;
            }
            NotSent(channel, parcel.Delivery.Id, parcel.Delivery.Attempts + 1, why);
            await deliveries.Failed(parcel.Delivery, why, carried.ForGood, stop);
            if (carried.Away) { return; }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The order {Id} could not be handed out; it is tried again later")]
    private partial void NotHandedOut(Exception failure, Guid id);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Channel} {Id} was not sent, attempt {Attempt}: {Why}")]
    private partial void NotSent(Channel channel, Guid id, int attempt, string why);
}
