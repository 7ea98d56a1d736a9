namespace PudongExchange.Server.Committing;

internal static class CommittingRegistration
{
    public static void AddCommitting(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<CommitterOptions>().BindConfiguration(CommitterOptions.Section).ValidateDataAnnotations();
        services.AddSingleton<Intake>();
        services.AddSingleton<CommitterStatus>();
        services.AddHostedService<RollFollower>();
        services.AddHostedService<SequenceAdvancer>();
        services.AddHostedService<Committer>();
    }
}
