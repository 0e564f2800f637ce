using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Haimen.Grains.Identity;
using Haimen.Host.CommandLine;
using Haimen.Host.Identity;
using Haimen.Host.Identity.Transport;

namespace Haimen.Host.Tests.Identity;

/// <summary>Where the host may listen, with what certificate, and grants in words.</summary>
public sealed class DoorRulesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("haimen-door-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("http://127.0.0.1:5080", false, true)]
    [InlineData("http://[::1]:5080", false, true)]
    [InlineData("http://0.0.0.0:5080", false, false)]
    [InlineData("http://0.0.0.0:5080", true, false)]
    [InlineData("https://127.0.0.1:5443", false, false)]
    [InlineData("https://127.0.0.1:5443", true, true)]
    [InlineData("https://0.0.0.0:5443", true, true)]
    [InlineData("https://example.org:5443", true, false)]
    [InlineData("https://0.0.0.0:5443/x", true, false)]
    [InlineData("ftp://127.0.0.1", true, false)]
    [InlineData("", true, false)]
    public void Beyond_loopback_it_listens_only_with_a_certificate(string url, bool certificate, bool allowed)
    {
        if (allowed) Assert.Equal(url, Endpoint.Check("--urls", url, certificate));
        else Assert.StartsWith("--urls: '", Assert.Throws<InputRefusedException>(() => Endpoint.Check("--urls", url, certificate)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_is_taken_in_each_of_its_forms_and_refused_without_a_key_or_when_it_ran_out()
    {
        var now = TimeProvider.System.GetUtcNow();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=centre.example", key, HashAlgorithmName.SHA256);
        using var good = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        using var old = request.CreateSelfSigned(now.AddDays(-3), now.AddDays(-2));
        var (pem, keyPem, both, pfx, oldPem, password) = (At("a.pem"), At("a.key"), At("both.pem"), At("a.pfx"), At("old.pem"), At("password"));
        File.WriteAllText(pem, good.ExportCertificatePem());
        File.WriteAllText(keyPem, key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(both, good.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        File.WriteAllBytes(pfx, good.Export(X509ContentType.Pkcs12, "secret"));
        File.WriteAllText(password, "secret\n");
        File.WriteAllText(oldPem, old.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        foreach (var load in new[] { () => Certificate.Load(pem, keyPem, null), () => Certificate.Load(both, null, null), () => Certificate.Load(pfx, null, password) })
        {
            using var loaded = load();
            Assert.Equal(good.Thumbprint, loaded.Thumbprint);
        }

        Assert.Contains("ran out", Assert.Throws<InputRefusedException>(() => Certificate.Load(oldPem, null, null)).Message, StringComparison.Ordinal);
        Assert.Throws<InputRefusedException>(() => Certificate.Load(pem, null, null));
        Assert.Throws<InputRefusedException>(() => Certificate.Load(pfx, null, null));
        Assert.Contains("there is no file", Assert.Throws<InputRefusedException>(() => Certificate.Load(At("none"), null, null)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("viewer", Role.Viewer, 0, false)]
    [InlineData("township-officer@haimengang", Role.TownshipOfficer, 1, false)]
    [InlineData("township-officer@haimengang,changle:exercises", Role.TownshipOfficer, 2, true)]
    [InlineData("commander:exercises", Role.Commander, 0, true)]
    public void A_grant_is_read_as_it_is_written(string text, Role role, int townships, bool exercises)
    {
        var grant = GrantText.Read(text)!;
        Assert.Equal((role, townships, exercises), (grant.Role, grant.Townships.Length, grant.ExercisesOnly));
        Assert.Equal(text, GrantText.Write(grant));
    }

    [Theory]
    [InlineData("")]
    [InlineData("king")]
    [InlineData("township-officer@")]
    [InlineData("township-officer@haimengang,")]
    [InlineData("Commander")]
    public void What_is_no_grant_gives_nothing(string text) => Assert.Null(GrantText.Read(text));

    private string At(string file) => Path.Combine(_folder, file);
}
