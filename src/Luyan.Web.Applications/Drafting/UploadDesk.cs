using System.Globalization;
using Luyan.Cases;
using Luyan.Law;
using Luyan.Store.Files.Uploading;
using Luyan.Web.Forms;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;

namespace Luyan.Web.Applications.Drafting;

/// <summary>Materials that come in pieces: the server's side of tus 1.0.0. An upload is its account's alone;
/// another's does not exist.</summary>
internal static class UploadDesk
{
    private static readonly string[] OfOne = [HttpMethods.Head, HttpMethods.Patch, HttpMethods.Delete, HttpMethods.Post];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/unit/applications/{id:guid}/uploads", [HttpMethods.Options], Abilities).Requires(Role.Filler, Role.Signer);
        routes.MapPost("/unit/applications/{id:guid}/uploads", Create).Requires(Role.Filler, Role.Signer);
        routes.MapMethods("/unit/applications/{id:guid}/uploads/{upload:guid}", OfOne, Continue).Requires(Role.Filler, Role.Signer);
    }

    private static IResult Abilities(HttpContext http, PageContext here)
    {
        Begin(http);
        http.Response.Headers["Tus-Version"] = Tus.Version;
        http.Response.Headers["Tus-Extension"] = Tus.Extensions;
        http.Response.Headers["Tus-Max-Size"] = Largest(here).ToString(CultureInfo.InvariantCulture);
        http.Response.Headers["Tus-Checksum-Algorithm"] = string.Join(',', PieceDigest.Algorithms);
        return Results.NoContent();
    }

    private static async Task<IResult> Create(
        Guid id, HttpContext http, PageContext here, Uploads uploads, OpenDrafts drafts, CancellationToken stop)
    {
        if (Begin(http) is { } refused) { return refused; }
        if (await drafts.Find(id, here, stop) is not { } open) { return Results.NotFound(); }
        var headers = http.Request.Headers;
        // The size must be known beforehand: an upload of unknown size could fill the disk.
        if (Tus.Bytes(headers[Tus.UploadLength]) is not { } length || Tus.Metadata(headers[Tus.UploadMetadata]) is not { } metadata)
        {
            return Results.BadRequest();
        }
        if (length > Largest(here))
        {
            return Refused(StatusCodes.Status413PayloadTooLarge,
                here.T("unit.file.too-large", ("name", NameIn(metadata)), ("size", here.Law.Number(Parameters.FileSize, here.Today))));
        }
        if (length == 0)
        {
            return Refused(StatusCodes.Status422UnprocessableEntity, here.T("unit.file.empty", ("name", NameIn(metadata))));
        }
        var material = metadata.GetValueOrDefault("material", "");
        if (!open.MayChangeMaterial(material) || !Checklist.Materials(open, here).Any(m => m.Key == material && m.Uploaded))
        {
            return Refused(StatusCodes.Status422UnprocessableEntity, here.T("unit.material.unknown"));
        }
        var row = metadata.GetValueOrDefault("row", "");
        var begun = uploads.Begin(
            here.Me!.Account, id, material,
            Evidence.Of(Dossiers.Of(open), material).Any(r => r.Id == row) ? row : null, NameIn(metadata), length);
        if (begun is not Beginning.Begun { Upload: var upload })
        {
            return Refused(StatusCodes.Status429TooManyRequests, here.T("unit.upload.too-many"));
        }
        Describe(http, upload);
        return Results.Created($"{UnitUrls.Uploads(id)}/{upload.Id}", null);
    }

    private static async Task<IResult> Continue(
        Guid id, Guid upload, HttpContext http, PageContext here, Uploads uploads,
        OpenDrafts drafts, UploadEnding ending, IAntiforgery forgery, CancellationToken stop)
    {
        // The framework checks the form key of PATCH and POST, but not of DELETE.
        if (!await forgery.IsRequestValidAsync(http)) { return Results.BadRequest(); }
        if (Begin(http) is { } refused) { return refused; }
        if (await drafts.Find(id, here, stop) is not { } open
            || uploads.Find(here.Me!.Account, upload) is not { } found || found.Draft != id)
        {
            return Results.NotFound();
        }
        if (uploads.Expired(found)) { return Results.StatusCode(StatusCodes.Status410Gone); }
        var method = http.Request.Headers[Tus.MethodOverride].ToString() is { Length: > 0 } meant
            ? meant.ToUpperInvariant()
            : http.Request.Method;
        switch (method)
        {
            case "HEAD": return await Tell(http, open, found, ending, here, stop);
            case "PATCH": return await Take(http, open, found, uploads, ending, here, stop);
            case "DELETE":
                uploads.Remove(found);
                return Results.NoContent();
            default: return Results.StatusCode(StatusCodes.Status405MethodNotAllowed);
        }
    }

    // A browser that was cut off after the last piece asks how far it came: then the last step may still be missing.
    private static async Task<IResult> Tell(
        HttpContext http, OpenDraft open, Upload found, UploadEnding ending, PageContext here, CancellationToken stop)
    {
        var end = found.Whole ? await ending.Of(found, open, here, stop) : null;
        if (end is { File: null }) { return Results.StatusCode(StatusCodes.Status410Gone); }
        Describe(http, found);
        http.Response.Headers[Tus.UploadLength] = found.Length.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Ok();
    }

    private static async Task<IResult> Take(
        HttpContext http, OpenDraft open, Upload found, Uploads uploads, UploadEnding ending, PageContext here, CancellationToken stop)
    {
        var request = http.Request;
        if (request.ContentType != Tus.PieceType) { return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType); }
        if (Tus.Bytes(request.Headers[Tus.UploadOffset]) is not { } offset
            || !Tus.Digest(request.Headers[Tus.UploadChecksum], out var digest))
        {
            return Results.BadRequest();
        }
        Receiving received;
        try
        {
            received = await uploads.Receive(found, offset, request.Body, request.ContentLength, digest, stop);
        }
        catch (Exception broken) when (stop.IsCancellationRequested && broken is IOException or OperationCanceledException)
        {
            // The client is gone; the bytes that arrived are kept.
            return Results.Empty;
        }
        switch (received)
        {
            case Receiving.Received { Upload: { Whole: true } whole }:
                if (await ending.Of(whole, open, here, stop) is { Why: { } why })
                {
                    return Refused(StatusCodes.Status422UnprocessableEntity, why);
                }
                Describe(http, whole);
                return Results.NoContent();
            case Receiving.Received { Upload: var grown }:
                Describe(http, grown);
                return Results.NoContent();
            case Receiving.WrongOffset wrong:
                http.Response.Headers[Tus.UploadOffset] = wrong.Offset.ToString(CultureInfo.InvariantCulture);
                return Results.StatusCode(StatusCodes.Status409Conflict);
            case Receiving.Busy: return Results.StatusCode(StatusCodes.Status423Locked);
            case Receiving.TooLong: return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
            case Receiving.DigestDiffers: return Results.StatusCode(Tus.ChecksumMismatch);
            default: return Results.StatusCode(StatusCodes.Status410Gone);
        }
    }

    // Every response names the protocol version; a request with another version is rejected first.
    // A script reads the answers, so none is a page.
    private static IResult? Begin(HttpContext http)
    {
        if (http.Features.Get<IStatusCodePagesFeature>() is { } pages) { pages.Enabled = false; }
        http.Response.Headers[Tus.Resumable] = Tus.Version;
        if (HttpMethods.IsOptions(http.Request.Method) || http.Request.Headers[Tus.Resumable] == Tus.Version) { return null; }
        http.Response.Headers["Tus-Version"] = Tus.Version;
        return Results.StatusCode(StatusCodes.Status412PreconditionFailed);
    }

    private static void Describe(HttpContext http, Upload upload)
    {
        http.Response.Headers[Tus.UploadOffset] = upload.Offset.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers[Tus.UploadExpires] = upload.ExpiresAt.ToString("R", CultureInfo.InvariantCulture);
    }

    private static IResult Refused(int status, string why) => Results.Json(new { why }, statusCode: status);

    private static string NameIn(IReadOnlyDictionary<string, string> metadata) =>
        metadata.GetValueOrDefault("filename") is { Length: > 0 } name ? name : "file";

    private static long Largest(PageContext here) => here.Law.Number(Parameters.FileSize, here.Today) * 1024L * 1024;
}
