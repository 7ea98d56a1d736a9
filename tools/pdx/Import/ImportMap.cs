using System.Text.Json;
using System.Text.Json.Serialization;

namespace PudongExchange.Pdx.Import;

/// <summary>How the columns of a spreadsheet become the fields of a fact; a JSON file, documented in docs/reference/import.md.</summary>
public sealed record ImportMap
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The full name of the fact's type; PolicyIssued when not given.</summary>
    public string Fact { get; init; } = "pudong.exchange.policies.v1.PolicyIssued";

    /// <summary>The name of the sheet; the first when not given.</summary>
    public string? Sheet { get; init; }

    /// <summary>The row of the headings, from 1.</summary>
    public int HeaderRow { get; init; } = 1;

    /// <summary>What each heading stands for.</summary>
    public required Dictionary<string, Column> Columns { get; init; }

    /// <summary>Fields with the same value in every row.</summary>
    public Dictionary<string, JsonElement> Constants { get; init; } = [];

    /// <summary>Headings of columns that are not needed. A column that is neither mapped nor listed here is an error.</summary>
    public IReadOnlyList<string> Ignore { get; init; } = [];

    public static async Task<ImportMap> Read(FileInfo file, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (!file.Exists)
            throw new CommandFailedException($"There is no {file}.");

        try
        {
            await using var stream = file.OpenRead();
            return await JsonSerializer.DeserializeAsync<ImportMap>(stream, Format, cancellation)
                ?? throw new CommandFailedException($"{file.Name} is empty.");
        }
        catch (JsonException broken)
        {
            throw new CommandFailedException($"{file.Name} is not a map: {broken.Message}", broken);
        }
    }

    /// <summary>What one column stands for.</summary>
    public sealed record Column
    {
        /// <summary>The path of the field, e.g. <c>insured.uscc</c> or <c>coinsurance_shares[0].share_ppm</c>.</summary>
        public required string Field { get; init; }

        /// <summary>What the cell is written in: required for amounts and ratios.</summary>
        public string? Format { get; init; }

        /// <summary>What stands for what, e.g. the sheet's word for a sector and the contract's.</summary>
        public Dictionary<string, string>? Values { get; init; }

        /// <summary>What goes before the text, e.g. <c>insurers/…/policies/</c>.</summary>
        public string Prefix { get; init; } = "";

        /// <summary>What separates several values in one cell.</summary>
        public string? Separator { get; init; }

        /// <summary>What a blank cell means; without it a blank leaves the field unset.</summary>
        public string? Default { get; init; }

        /// <summary>True when no two rows may have the same value.</summary>
        public bool Unique { get; init; }
    }
}
