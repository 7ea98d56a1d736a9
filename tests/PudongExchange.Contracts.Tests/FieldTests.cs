using FluentAssertions;
using Google.Api;
using Google.Protobuf.Reflection;
using Xunit;

namespace PudongExchange.Contracts.Tests;

/// <summary>What every field of the contract keeps to.</summary>
public sealed class FieldTests
{
    [Fact]
    public void No_field_is_a_floating_point_number()
    {
        Names(Contract.Fields.Where(field => field.FieldType is FieldType.Float or FieldType.Double))
            .Should().BeEmpty("money is counted in fen and rates in ppm; a float rounds, and two readers round differently");
    }

    [Fact]
    public void No_field_is_a_map()
    {
        Names(Contract.Fields.Where(field => field.IsMap))
            .Should().BeEmpty("an encoder writes a map in any order, so the same fact would have many digests");
    }

    [Fact]
    public void Money_is_a_64_bit_number_of_fen()
    {
        Names(Contract.Fields.Where(field => field.Name.EndsWith("_fen", StringComparison.Ordinal) && field.FieldType != FieldType.Int64))
            .Should().BeEmpty();
    }

    [Fact]
    public void Nothing_names_a_currency()
    {
        Names(Contract.Fields.Where(field => field.Name.Contains("currency", StringComparison.Ordinal) || field.Name.EndsWith("_yuan", StringComparison.Ordinal)))
            .Should().BeEmpty("the exchange speaks CNY, in fen");
    }

    [Fact]
    public void Rates_and_ratios_are_32_bit_parts_per_million()
    {
        Names(Contract.Fields.Where(field => field.Name.EndsWith("_ppm", StringComparison.Ordinal) && field.FieldType != FieldType.Int32))
            .Should().BeEmpty();
        Names(Contract.Fields.Where(field => field.Name.EndsWith("_ratio", StringComparison.Ordinal) || field.Name.EndsWith("_percent", StringComparison.Ordinal)))
            .Should().BeEmpty("a ratio says its unit: _ppm");
    }

    [Fact]
    public void An_instant_is_a_timestamp_and_its_name_ends_in_time()
    {
        Names(Contract.Fields.Where(field => Is(field, "google.protobuf.Timestamp") != (field.Name == "time" || EndsIn(field, "_time", "_times"))))
            .Should().BeEmpty();
    }

    [Fact]
    public void A_day_is_a_civil_date_and_its_name_ends_in_date()
    {
        Names(Contract.Fields.Where(field => Is(field, "google.type.Date") != EndsIn(field, "_date", "_dates")))
            .Should().BeEmpty("cover periods and deadlines are civil days in Asia/Shanghai, not instants");
    }

    [Fact]
    public void A_digest_is_bytes()
    {
        Names(Contract.Fields.Where(field => field.Name.EndsWith("_sha256", StringComparison.Ordinal) && field.FieldType != FieldType.Bytes))
            .Should().BeEmpty();
    }

    [Fact]
    public void Every_field_that_a_client_sends_says_whether_it_is_required()
    {
        var sent = Contract.Reachable([.. Contract.Methods.Select(method => method.InputType), .. Contract.Facts]);

        var silent = sent.SelectMany(message => message.Fields.InDeclarationOrder())
            .Where(field => field.RealContainingOneof is null && Behaviour(field).Length == 0);

        sent.Should().HaveCountGreaterThan(40);
        Names(silent).Should().BeEmpty("a client must not have to try it out");
    }

    [Fact]
    public void Nothing_that_a_client_sends_is_output_only()
    {
        var sent = Contract.Reachable([.. Contract.Methods.Select(method => method.InputType), .. Contract.Facts]);

        Names(sent.SelectMany(message => message.Fields.InDeclarationOrder()).Where(field => Behaviour(field).Contains(FieldBehavior.OutputOnly)))
            .Should().BeEmpty();
    }

    private static FieldBehavior[] Behaviour(FieldDescriptor field) =>
        field.GetOptions()?.GetExtension(FieldBehaviorExtensions.FieldBehavior)?.ToArray() ?? [];

    private static bool Is(FieldDescriptor field, string type) => field.FieldType == FieldType.Message && field.MessageType.FullName == type;

    private static bool EndsIn(FieldDescriptor field, params string[] endings) =>
        endings.Any(ending => field.Name.EndsWith(ending, StringComparison.Ordinal));

    private static IEnumerable<string> Names(IEnumerable<FieldDescriptor> fields) => fields.Select(field => field.FullName);
}
