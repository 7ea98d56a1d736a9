using Google.Protobuf.Reflection;
using PudongExchange.Contracts.Market.V1;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Market;

/// <summary>What the exchange shows of the market.</summary>
internal static class MarketViews
{
    public static readonly View<Filing> Filings = new("filings", "filings")
    {
        NameForm = "{participant}/filings/{filing}",
        Owners = ["financeBureaus", "insurers"],
        Description = (filing, happened, _) => FilingDescription.Describe(filing, happened),
        Columns = Columns(Filing.Descriptor, "insurer", "stated_by", "filing_number", "product_code", "table_version", "replaces", "kind", "sectors",
            "filed_date", "first_date", "last_date", "commission_cap_ppm"),
        ShownToInsurerNamed = true,
    };

    public static readonly View<ServiceBody> ServiceBodies = new("service_bodies", "serviceBodies")
    {
        NameForm = "insurers/{uscc}/serviceBodies/{body}",
        Description = (body, happened, _) => ServiceBodyDescription.Describe(body, happened),
        Columns = Columns(ServiceBody.Descriptor, "insurer", "uscc", "registration_number", "relation", "sectors", "services", "registered_date",
            "first_date", "last_date", "earliest_last_date"),
        ShownToItsSectors = true,
    };

    public static readonly View<Expert> Experts = new("experts", "experts")
    {
        NameForm = "insurers/{uscc}/experts/{expert}",
        Description = (expert, happened, _) => ExpertDescription.Describe(expert, happened),
        Columns = Columns(Expert.Descriptor, "insurer", "certificate_number", "expert_ref", "registration_number", "service_body_uscc",
            "certificate_kind", "sectors", "registered_date", "first_date", "last_date", "last_service_date"),
        ShownToItsSectors = true,
    };

    public static readonly View<Commission> Commissions = new("commissions", "commissions")
    {
        NameForm = "insurers/{uscc}/commissions/{commission}",
        Description = CommissionDescription.Describe,
        Others = CommissionDescription.Others,
        Columns = Columns(Commission.Descriptor, "insurer", "policy", "enterprise", "filing", "town", "payee_uscc", "payee_licence_number", "sector",
            "payee_kind", "paid_date", "amount_fen", "base_fen", "rate_ppm"),
    };

    private static ViewColumn[] Columns(MessageDescriptor resource, params string[] names) => [.. names.Select(name => ViewColumn.Of(resource, name))];
}
