namespace PudongExchange.Server.Submissions;

internal static class SubmissionsRegistration
{
    public static void AddSubmissions(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<RateOptions>().BindConfiguration(RateOptions.Section).ValidateDataAnnotations();
        services.AddSingleton<ParticipantQuotas>();
        services.AddSingleton<DryRun>();
        services.AddSingleton<Reconciliation>();
    }
}
