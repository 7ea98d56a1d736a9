using System.CommandLine;
using PudongExchange.Benchmarks.Intake;

var facts = new Option<int>("--facts") { Description = "Facts of one measurement.", DefaultValueFactory = _ => 40_000 };
var rounds = new Option<int>("--rounds") { Description = "Rounds; each takes every measurement once, in turns.", DefaultValueFactory = _ => 3 };
var statements = new Option<bool>("--statements") { Description = "Shows where PostgreSQL spent its time; measuring that costs some itself." };
var intake = new Command("intake", "Facts a second acknowledged through mutual-TLS streams, beside raw COPY of the same bytes, on one PostgreSQL in one run.")
{
    facts, rounds, statements,
};
intake.SetAction((parsed, cancellation) => IntakeBenchmark.Run(parsed.GetValue(facts), parsed.GetValue(rounds), parsed.GetValue(statements), cancellation));
return await new RootCommand("The exchange's benchmarks. Build with -c Release.") { intake }.Parse(args).InvokeAsync();
