namespace PudongExchange.Server.Tests.IndependentClients;

/// <summary>Requests as a person writes them, with field names from the contract.</summary>
internal static class HandwrittenRequests
{
    public const string Insurer = "insurers/913101159999900107";

    /// <summary>Submits one policy of a chemical plant in 张江镇.</summary>
    public static string SubmitPolicy(string series, long offset, string number) => $$"""
        {
          "series": "{{series}}",
          "facts": [{
            "offset": "{{offset}}",
            "fact": {
              "@type": "type.googleapis.com/pudong.exchange.policies.v1.PolicyIssued",
              "policy": "{{Insurer}}/policies/{{number}}",
              "insured": {
                "uscc": "91310115999900038C", "display_name": "上海某化工有限公司", "town": "310115125", "address": "张江镇某路 1 号",
                "sector": "SECTOR_HAZARDOUS_CHEMICALS", "industry_code": "C2614", "employee_count": 50, "insured_head_count": 50
              },
              "product": {
                "code": "AZX-2020", "display_name": "安全生产责任保险", "filing_number": "C00000000000001",
                "kind": "PRODUCT_KIND_WORK_SAFETY_LIABILITY"
              },
              "bind_date": { "year": 2022, "month": 12, "day": 20 },
              "first_cover_date": { "year": 2023, "month": 1, "day": 1 },
              "last_cover_date": { "year": 2023, "month": 12, "day": 31 },
              "premium_fen": "3000000",
              "limits": {
                "death_per_person_fen": "50000000", "medical_per_person_fen": "5000000", "per_event_fen": "500000000",
                "cumulative_fen": "1000000000", "third_party_property_per_event_fen": "20000000"
              },
              "rate": { "basis": "RATE_BASIS_HEADS", "base_premium_per_head_fen": "60000", "charged_premium_per_head_fen": "60000" },
              "coverage_items": ["COVERAGE_ITEM_EMPLOYEE_INJURY", "COVERAGE_ITEM_THIRD_PARTY_INJURY", "COVERAGE_ITEM_MEDICAL_AID"],
              "service_terms": {
                "promises": [{ "item": "SERVICE_ITEM_HAZARD_INSPECTION", "delivery_count": 4 }],
                "prevention_ratio_ppm": 150000
              }
            }
          }]
        }
        """;

    public static string GetReceipt(string series) => $$"""{ "series": "{{series}}", "offset": "0" }""";

    public static string GetSeries(string series) => $$"""{ "series": "{{series}}" }""";

    public static string GetPolicy(string number, string minIndex) =>
        $$"""{ "name": "{{Insurer}}/policies/{{number}}", "min_index": "{{minIndex}}" }""";
}
