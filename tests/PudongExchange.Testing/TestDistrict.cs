using PudongExchange.Client;
using PudongExchange.Pdx.Certificates;
using PudongExchange.Pdx.District;

namespace PudongExchange.Testing;

/// <summary>The sample district's participants and their certificates, made once for a test process.</summary>
public static class TestDistrict
{
    public const string InsurerA = "insurer-913101159999900107";
    public const string InsurerB = "insurer-913101159999900294";
    public const string Emergency = "department-emergency";
    public const string Construction = "department-construction";
    public const string Zhangjiang = "town-310115125";
    public const string Group = "group-91310115999990100U";
    public const string Finance = "finance-bureau";
    public const string Procuratorate = "procuratorate-pudong";
    public const string Office = "office-pudong";
    public const string Operator = "operator-main";

    private static readonly Lazy<string> LazyFolder = new(Make);

    /// <summary>
    /// Holds <c>NAME.crt</c> and <c>NAME.key</c> of each participant, <c>ca.crt</c>, <c>server.crt</c> and its key, and <c>crl.pem</c>.
    /// </summary>
    public static string Folder => LazyFolder.Value;

    /// <summary>The path of a file in <see cref="Folder"/>.</summary>
    public static string PathOf(string file) => Path.Combine(Folder, file);

    /// <summary>What a participant needs to call, by the stem of its certificate file.</summary>
    public static ClientCertificate Certificate(string who) => ClientCertificate.Load(PathOf("ca.crt"), PathOf($"{who}.crt"), PathOf($"{who}.key"));

    /// <summary>The resource name of an insurer, e.g. <c>insurers/913101159999900107</c>.</summary>
    public static string Insurer(string who) => $"insurers/{who["insurer-".Length..]}";

    private static string Make()
    {
        var folder = Directory.CreateTempSubdirectory("pudong-certs-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        DevelopmentCertificates.Write(folder, ParticipantsFile.SampleDistrict(), TimeProvider.System);
        return folder;
    }
}
