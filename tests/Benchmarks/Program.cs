using System.CommandLine;
using Haimen.Benchmarks;

var figures = new Argument<string>("FIGURES")
{
    Description = "all, or one of readings, batches, events, memory, scale, dispatch, plans, wire, swaps, feed.",
    DefaultValueFactory = _ => Benchmark.All,
};
figures.AcceptOnlyFromAmong([Benchmark.All, .. Benchmark.Names]);
var seconds = Number("--seconds", "How long a round of one side takes; each figure has several rounds, ours and raw in turn.", 2, 0.1, 600);
var rounds = Number("--rounds", "Rounds a figure; the medians are printed.", 5, 1, 99);
var largest = Number("--largest", "The most sensors of the scale figure.", 1_000_000, 1_000, 1_000_000);
var json = new Option<string?>("--json") { Description = "Write the figures to this file as JSON.", HelpName = "FILE" };
var root = new RootCommand("Benchmarks of the actors on a real silo with the embedded store: each figure beside its raw baseline of the same run.")
{
    figures, seconds, rounds, largest, json,
};
root.SetAction((parsed, cancellationToken) => Benchmark.RunAsync(
    parsed.GetRequiredValue(figures),
    new BenchmarkOptions(
        TimeSpan.FromSeconds(parsed.GetRequiredValue(seconds)), (int)parsed.GetRequiredValue(rounds), (int)parsed.GetRequiredValue(largest)),
    parsed.GetValue(json),
    cancellationToken));
return await root.Parse(args).InvokeAsync();

static Option<double> Number(string name, string description, double usual, double min, double max)
{
    var option = new Option<double>(name) { Description = $"{description} Default: {usual}.", DefaultValueFactory = _ => usual, HelpName = "N" };
    option.Validators.Add(x =>
    {
        if (!(x.GetValueOrDefault<double>() >= min && x.GetValueOrDefault<double>() <= max)) x.AddError($"{name}: must be from {min} to {max}");
    });
    return option;
}
