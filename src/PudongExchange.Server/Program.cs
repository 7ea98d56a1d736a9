using PudongExchange.Server.Hosting;
using PudongExchange.Server.Storage;

// `prepare` makes or upgrades the database as its owner and ends; without it, the exchange serves.
var app = ExchangeHost.Build(args);
if (args is ["prepare", ..])
    await Preparation.Run(app.Configuration, CancellationToken.None);
else
    await app.RunAsync();
