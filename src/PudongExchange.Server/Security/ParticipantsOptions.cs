using Microsoft.Extensions.Options;

namespace PudongExchange.Server.Security;

/// <summary>Where the participants are listed until they are enrolled in the log.</summary>
public sealed class ParticipantsOptions
{
    /// <summary>The configuration key that holds <see cref="Path"/>.</summary>
    public const string Key = "Exchange:Participants";

    /// <summary>The participants file (JSON).</summary>
    public string Path { get; set; } = "";
}

/// <summary>A participants file with a fault stops the start: a typing error must not shut an insurer out or widen a scope.</summary>
internal sealed class ParticipantsOptionsValidator : IValidateOptions<ParticipantsOptions>
{
    public ValidateOptionsResult Validate(string? name, ParticipantsOptions options)
    {
        if (options.Path.Length == 0)
            return ValidateOptionsResult.Fail($"{ParticipantsOptions.Key} is not set; it is the path of the participants file.");

        var faults = ParticipantsFile.Read(options.Path).Faults;
        return faults is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults.Select(fault => $"{ParticipantsOptions.Key}: {fault}"));
    }
}
