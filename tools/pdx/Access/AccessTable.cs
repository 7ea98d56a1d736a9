using Google.Protobuf.Reflection;
using PudongExchange.Contracts.Participants.V1;
using Spectre.Console;

namespace PudongExchange.Pdx.Access;

/// <summary>Shows the access table: a row for each RPC, a column for each role, and in each cell how far the role gets.</summary>
public static class AccessTable
{
    /// <summary>Wide enough for the longest RPC and nine roles where there is no terminal whose width would tell.</summary>
    private const int RedirectedWidth = 200;

    private static readonly ParticipantRole[] Roles = [.. Enum.GetValues<ParticipantRole>().Where(role => role != ParticipantRole.Unspecified)];

    public static void Write(TextWriter output, IReadOnlyList<AccessRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (Console.IsOutputRedirected)
            console.Profile.Width = RedirectedWidth;

        var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn("rpc").NoWrap());
        foreach (var role in Roles)
            table.AddColumn(Word(ParticipantTermsReflection.Descriptor.FindTypeByName<EnumDescriptor>(nameof(ParticipantRole)), (int)role, "PARTICIPANT_ROLE_"));

        foreach (var row in rows)
            table.AddRow([Markup.Escape(ShortName(row.Method)), .. Roles.Select(role => Cell(row, role))]);

        console.Write(table);
        console.WriteLine("open: whoever holds a good certificate, enrolled or not.  -: may not call.");
    }

    /// <summary>Service and method of the exchange's own, of which no two have the same name; others, such as reflection, in full.</summary>
    private static string ShortName(string method) =>
        method.StartsWith("pudong.exchange.", StringComparison.Ordinal) ? method[(method.LastIndexOf('.') + 1)..] : method;

    private static string Cell(AccessRow row, ParticipantRole role)
    {
        if (row.OpenToAll)
            return "open";

        return row.Grants.FirstOrDefault(grant => grant.Role == role) is { } granted
            ? Word(ParticipantsServiceReflection.Descriptor.FindTypeByName<EnumDescriptor>(nameof(AccessScope)), (int)granted.Scope, "ACCESS_SCOPE_")
            : "-";
    }

    /// <summary>A value's word as the contract has it, in small letters and without the prefix.</summary>
    private static string Word(EnumDescriptor type, int number, string prefix) =>
        type.FindValueByNumber(number)?.Name[prefix.Length..].Replace('_', ' ').ToLowerInvariant() ?? $"({number})";
}
