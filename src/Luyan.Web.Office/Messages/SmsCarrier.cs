using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Luyan.Law;
using Luyan.Store.Post;
using Luyan.Web.CaseWork;
using Luyan.Store.Rows;

namespace Luyan.Web.Messages;

/// <summary>Posts text messages to the gateway of the city. Each is signed: the gateway computes HMAC-SHA256 over timestamp, a dot and the
/// body with the secret that both know, and refuses what is old or differs. A repeated message bears the same idempotency
/// key and the same body.</summary>
internal sealed class SmsCarrier(PostSettings settings, TimeProvider clock) : ICarrier, IDisposable
{
    public const string TimestampHeader = "X-Luyan-Timestamp";
    public const string SignatureHeader = "X-Luyan-Signature";
    public const string KeyHeader = "Idempotency-Key";
    private static readonly JsonSerializerOptions Json =
        new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // A gateway that sends us elsewhere is not the one that was set up.
    private readonly HttpClient client =
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = TimeSpan.FromSeconds(20) };

    public async Task<Carried> Carry(Parcel parcel, CancellationToken stop)
    {
        try
        {
            using var request = Request(parcel);
            using var answer = await client.SendAsync(request, stop);
            var status = (int)answer.StatusCode;
            if (answer.IsSuccessStatusCode) { return Carried.Taken; }
            return Carried.Not(
                $"HTTP {status}", parcel,
                forGood: status is >= 400 and < 500 && answer.StatusCode is not (HttpStatusCode.RequestTimeout
                    or HttpStatusCode.TooManyRequests or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden));
        }
        catch (HttpRequestException failure)
        {
            return Carried.Not(failure.Message, parcel, away: true);
        }
        catch (TaskCanceledException) when (!stop.IsCancellationRequested)
        {
            return Carried.Not("The gateway did not answer in time.", parcel, away: true);
        }
    }

    /// <summary>The signature of a body at a time.</summary>
    public static string Signature(string secret, string timestamp, byte[] body) =>
        "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(
            Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.UTF8.GetBytes(timestamp), (byte)'.', .. body]));

    private HttpRequestMessage Request(Parcel parcel)
    {
        var language = Mails.LanguageOf(parcel);
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new { Id = parcel.Delivery.Id, To = parcel.To.PhoneNumber, Text = TextOf(parcel, language), Language = parcel.To.Language },
            Json);
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(HttpMethod.Post, settings.Sms!.Url)
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } }
        };
        request.Headers.Add(TimestampHeader, timestamp);
        request.Headers.Add(SignatureHeader, Signature(settings.Sms.Secret, timestamp, body));
        request.Headers.Add(KeyHeader, parcel.Delivery.Id.ToString());
        return request;
    }

    // What a locked telephone shows to others: the subject alone, never names.
    private static string TextOf(Parcel parcel, Language language) =>
        Wordings.Of("sms.text", language, ("subject", MessageWords.Subject(parcel.Messages[0], language)));

    public void Dispose() => client.Dispose();
}
