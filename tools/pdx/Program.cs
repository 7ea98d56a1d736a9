using System.CommandLine;
using PudongExchange.Pdx;
using PudongExchange.Pdx.Access;
using PudongExchange.Pdx.Certificates;
using PudongExchange.Pdx.Health;
using PudongExchange.Pdx.History;
using PudongExchange.Pdx.Import;
using PudongExchange.Pdx.Postgres;
using PudongExchange.Pdx.Push;
using PudongExchange.Pdx.Records;
using PudongExchange.Pdx.Sample;
using PudongExchange.Pdx.Series;
using PudongExchange.Pdx.Summary;

var root = new RootCommand("The command line of the Pudong exchange (浦东安责险数据交换).")
{
    CertsCommand.Create(),
    PostgresCommand.Create(),
    HealthCommand.Create(),
    SampleCommand.Create(),
    ImportCommand.Create(),
    PushCommand.Create(),
    SeriesCommand.Create(),
    HistoryCommand.Create(),
    GetCommand.Create(),
    ListCommand.Create(),
    SummaryCommand.Create(),
    RolesCommand.Create(),
};

return await CommandLineRunner.RunAsync(root, args);
