using FluentAssertions;
using Google.Protobuf.Reflection;
using PudongExchange.Contracts.Submissions.V1;
using Xunit;

namespace PudongExchange.Contracts.Tests;

/// <summary>What every service and the catalogue of facts keep to.</summary>
public sealed class ServiceTests
{
    [Fact]
    public void Every_rpc_owns_its_request_and_its_response()
    {
        Contract.Methods.Should().HaveCountGreaterThan(10);
        Contract.Methods.Should().OnlyContain(
            method => method.InputType.Name == method.Name + "Request" && method.OutputType.Name == method.Name + "Response"
                && method.InputType.File == method.File && method.OutputType.File == method.File,
            "a shared message cannot grow for one of its users alone");
        Contract.Methods.SelectMany(method => new[] { method.InputType, method.OutputType }).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Only_the_door_writes()
    {
        Contract.Methods.Where(method => method.Service.Name != "SubmissionsService").Should().OnlyContain(
            method => method.Name.StartsWith("Get", StringComparison.Ordinal) || method.Name.StartsWith("List", StringComparison.Ordinal)
                || method.Name.StartsWith("Replay", StringComparison.Ordinal) || method.Name.StartsWith("Check", StringComparison.Ordinal)
                || method.Name.StartsWith("Rejudge", StringComparison.Ordinal),
            "everything that is stated comes in through SubmissionsService");
    }

    [Fact]
    public void Every_list_has_pages()
    {
        var lists = Contract.Methods.Where(method => method.Name.StartsWith("List", StringComparison.Ordinal)).ToList();

        lists.Should().NotBeEmpty();
        lists.Should().OnlyContain(method =>
            Has(method.InputType, "page_size", FieldType.Int32) && Has(method.InputType, "page_token", FieldType.String)
            && Has(method.OutputType, "next_page_token", FieldType.String));
    }

    [Fact]
    public void Every_get_of_a_record_can_ask_for_its_past()
    {
        var gets = Contract.Methods.Where(method => method.Name.StartsWith("Get", StringComparison.Ordinal) && method.Service.Name != "AuditService"
            && method.OutputType.Fields.InDeclarationOrder().Any(field => field.FieldType == FieldType.Message && field.MessageType.FindFieldByName("update_time") is not null));

        gets.Should().HaveCountGreaterThan(15);
        gets.Should().OnlyContain(method =>
            Has(method.InputType, "name", FieldType.String) && Has(method.InputType, "min_index", FieldType.Int64)
            && Has(method.InputType, "as_of_index", FieldType.Int64) && Has(method.OutputType, "view_index", FieldType.Int64));
    }

    [Fact]
    public void Every_fact_is_in_the_catalogue_of_facts_and_nothing_else_is()
    {
        var catalogue = StatableFact.Descriptor.Fields.InDeclarationOrder().Select(field => field.MessageType.FullName);

        catalogue.Should().BeEquivalentTo(Contract.Facts.Select(fact => fact.FullName), "reflection resolves a type inside Any only through it");
        StatableFact.Descriptor.Oneofs.Should().ContainSingle();
    }

    [Fact]
    public void A_fact_is_named_in_the_catalogue_as_it_is_named()
    {
        foreach (var field in StatableFact.Descriptor.Fields.InDeclarationOrder())
            field.PropertyName.Should().Be(field.MessageType.Name);
    }

    [Fact]
    public void A_facts_first_field_is_the_name_of_its_record()
    {
        Contract.Facts.Select(fact => fact.FindFieldByNumber(1)).Should().OnlyContain(
            field => field.FieldType == FieldType.String && !field.IsRepeated
                && (field.File.Package.Contains('.' + Plural(field.Name)) || IsOfAnyRecord(field)),
            "the record is what a fact is about, and every reader looks for it first");
    }

    [Fact]
    public void A_package_says_its_capability_and_version_and_so_does_its_namespace()
    {
        foreach (var file in Contract.Files)
        {
            file.Package.Should().MatchRegex(@"^pudong\.exchange\.[a-z]+\.v1$");
            file.Name.Should().StartWith(file.Package.Replace('.', '/') + "/");
            file.GetOptions().CsharpNamespace.ToUpperInvariant().Should().Be(
                file.Package.Replace("pudong.exchange.", "PudongExchange.Contracts.", StringComparison.Ordinal).ToUpperInvariant());
        }
    }

    /// <summary>Withdrawals and corrections are about a fact of a record of any kind.</summary>
    private static bool IsOfAnyRecord(FieldDescriptor field) => field is { Name: "record", File.Package: "pudong.exchange.corrections.v1" };

    private static bool Has(MessageDescriptor message, string name, FieldType type) => message.FindFieldByName(name)?.FieldType == type;

    // A capability's package is named after its records in the plural, but for those named after what they are about.
    private static string Plural(string record) => record switch
    {
        "policy" => "policies",
        "enterprise" => "coverage",
        "plan" or "activity" or "complaint" => "prevention",
        "spending_item" => "spending",
        "penalty" or "accident" or "credit_grade" or "standardisation" => "enforcement",
        "criterion" or "campaign" => "parameters",
        "filing" or "service_body" or "expert" or "commission" => "market",
        _ => record + "s",
    };
}
