using System.Text.Json;
using PudongExchange.Server.Tests.Oracle;

namespace PudongExchange.Server.Tests.Sample;

/// <summary>What tests/oracle/totals.py adds up from a sample's files.</summary>
internal static class OracleTotals
{
    public static async Task<JsonElement> Of(WrittenSample sample) => JsonElement.Parse(await OracleScript.Run("totals.py", sample.Folder));
}
