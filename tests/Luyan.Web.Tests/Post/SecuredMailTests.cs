using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Luyan.Store.Post;
using Luyan.Web.Security;
using Luyan.Store.Rows;

namespace Luyan.Web.Tests.Post;

/// <summary>A mail server that cannot prove who it is gets nothing: no mail, no password, not even in plain text.</summary>
public abstract class SecuredMailTests : PostSite
{
    protected abstract string Tls { get; }

    protected override async Task Prepare(string folder)
    {
        (Smtp.Tls, Smtp.Certificate) = (Tls, SelfSigned());
        await base.Prepare(folder);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_not_believed()
    {
        await Round();
        var waiting = (await Deliveries()).ShouldHaveSingleItem();
        (waiting.State, waiting.Attempts).ShouldBe((DeliveryState.Waiting, 1));
        waiting.LastError.ShouldNotBeNull().ShouldContain("certificate", Shouldly.Case.Insensitive);
        Smtp.Raw.ShouldBeEmpty();
        Smtp.SignedIn.ShouldBeEmpty();
        Smtp.Plain.ShouldAllBe(line => line.StartsWith("EHLO") || line == "STARTTLS");
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        return X509CertificateLoader.LoadPkcs12(
            request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1)).Export(X509ContentType.Pfx), null);
    }
}

public sealed class MailWithStartTlsTests : SecuredMailTests
{
    protected override string Tls => "start";

    [Fact]
    public async Task A_server_that_offers_no_TLS_is_told_nothing_either()
    {
        Smtp.Tls = "none";
        await Round();
        (await Deliveries()).ShouldHaveSingleItem().State.ShouldBe(DeliveryState.Waiting);
        Smtp.Raw.ShouldBeEmpty();
        Smtp.SignedIn.ShouldBeEmpty();
    }
}

public sealed class MailWithImplicitTlsTests : SecuredMailTests
{
    protected override string Tls => "implicit";
}
