using System.Text.Json;
using Haimen.Host.CommandLine;
using Haimen.Host.Tests.Plugins;
using Haimen.Host.Tests.Storage;

namespace Haimen.Host.Tests.CommandLine;

/// <summary>What a user does wrong is said in one line on the error stream, and the exit code is 2.</summary>
[Collection(nameof(CommandLineTests))]
[CollectionDefinition(nameof(CommandLineTests), DisableParallelization = true)]
public sealed class CommandLineTests : IDisposable
{
    private const string Runoff = "flood/scs-runoff";

    /// <summary>Two teams are needed and one can; goods from a township's store first; one shelter with too few places.</summary>
    private const string Problem =
        """
        {
          "teams": [{"id":"t1","capabilities":["pumping"],"lon":121.2,"lat":31.9,"speedKmH":50},{"id":"t2","capabilities":["rescue"],"lon":121.2,"lat":31.9,"speedKmH":50}],
          "stores": [{"id":"s1","tier":"township","lon":121.2,"lat":31.9,"readyMinutes":2,"stock":{"sandbag":30}},{"id":"s2","tier":"district","lon":121.2,"lat":31.9,"readyMinutes":10,"stock":{"sandbag":900}}],
          "shelters": [{"id":"h1","lon":121.2,"lat":31.9,"places":10}],
          "needs": [
            {"id":"pump","kind":"team","capability":"pumping","quantity":2,"lon":121.3,"lat":31.9,"weight":2,"withinMinutes":30},
            {"id":"bags","kind":"supply","category":"sandbag","quantity":50,"lon":121.3,"lat":31.9,"weight":0.01,"withinMinutes":50},
            {"id":"people","kind":"evacuation","quantity":15,"lon":121.3,"lat":31.9,"weight":1,"withinMinutes":30}
          ],
          "travelMinutes": {"t1":{"pump":20},"t2":{"pump":1},"s1":{"bags":20},"s2":{"bags":60},"h1":{"people":8}}
        }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--help")]
    [InlineData("drill --help")]
    [InlineData("dispatch solve --help")]
    [InlineData("drill run --help")]
    [InlineData("model run --help")]
    [InlineData("plugin list --help")]
    [InlineData("seed check --help")]
    [InlineData("incident replay --help")]
    public async Task Help_is_no_error(string line)
    {
        var (exit, output, error) = await RunAsync(line.Split(' '));
        Assert.Equal(0, exit);
        Assert.Contains("Usage:", output, StringComparison.Ordinal);
        Assert.Empty(error);
    }

    [Fact]
    public async Task A_model_runs_and_writes_json_only()
    {
        var (exit, output, error) = await RunAsync("model", "run", Runoff, "--input", """{"rainMm":100,"curveNumber":85}""");
        Assert.Equal((0, ""), (exit, error));
        Assert.True(JsonDocument.Parse(output).RootElement.EnumerateObject().Any());
    }

    [Theory]
    [InlineData("""{"rainMm":NaN,"curveNumber":85}""", "--input: is not JSON")]
    [InlineData("""{"rainMm":1e999,"curveNumber":85}""", "rainMm")]
    [InlineData("""{"rainMm":"NaN","curveNumber":85}""", "rainMm")]
    [InlineData("""{"rainMm":-1,"curveNumber":85}""", "rainMm")]
    [InlineData("""{"rainMm":100,"curveNumber":85,"colour":1}""", "colour")]
    [InlineData("""{"rainMm":100,"rainMm":200,"curveNumber":85}""", "the same field twice")]
    [InlineData("""{"curveNumber":85}""", "rainMm")]
    [InlineData("[1]", "--input: must be a JSON object")]
    [InlineData("null", "--input: must be a JSON object")]
    [InlineData("", "--input: is not JSON")]
    public async Task A_models_wrong_input_is_refused(string input, string why) => await RefusedAsync(why, "model", "run", Runoff, "--input", input);

    [Fact]
    public async Task An_unknown_model_is_refused_with_those_that_are_known()
    {
        var error = await RefusedAsync("model: 'flood/none' is not known; must be one of", "model", "run", "flood/none", "--input", "{}");
        Assert.Contains(Runoff, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such-command", "no-such-command")]
    [InlineData("drill", "Required command")]
    [InlineData("drill run", "Required argument missing for command: 'run'")]
    [InlineData("drill run x.yaml --speed 0", "--speed: '0' is not allowed; must be max, or a number from 0.1 to 1000000")]
    [InlineData("drill run x.yaml --speed NaN", "--speed: 'NaN' is not allowed")]
    [InlineData("drill run x.yaml --speed fast", "--speed: 'fast' is not allowed")]
    [InlineData("drill run x.yaml --seed -1", "-1")]
    [InlineData("drill run x.yaml --report x.txt", "--report")]
    [InlineData("drill run x.yaml --colour red", "--colour")]
    [InlineData("model run", "Option '--input' is required")]
    public async Task A_wrong_line_is_refused_before_anything_is_loaded(string line, string why)
    {
        var (exit, output, error) = await RunAsync(line.Split(' '));
        Assert.Equal((2, ""), (exit, output));
        Assert.Contains(why, error, StringComparison.Ordinal);
        Assert.EndsWith("Try --help.", error.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scenario_that_is_not_there_is_refused() => await RefusedAsync("nowhere.yaml", "drill", "run", Path.Combine(_folder.Path, "nowhere.yaml"));

    [Fact]
    public async Task A_broken_scenario_is_refused_with_file_and_line()
    {
        var path = Write("broken.yaml", """
            id: broken
            title: { zh: 坏, en: Broken }
            district: haimen
            start: 2025-06-18T20:00
            durationHours: -3
            domains: [flood]
            """);
        await RefusedAsync($"{path}:5: durationHours", "drill", "run", path);
    }

    [Theory]
    [InlineData("id: broken\n  title: [\n", "no.yaml:2")]
    [InlineData("id: !!\n", "no.yaml:1")]
    public async Task A_scenario_that_is_no_yaml_is_refused_with_file_and_line(string text, string where) =>
        await RefusedAsync(where, "drill", "run", Write("no.yaml", text));

    [Fact]
    public async Task Wrong_rain_is_refused_with_file_and_line()
    {
        var rain = Write("rain.csv", "minute,value\n0,1\n10,heavy\n");
        await RefusedAsync($"{rain}:3", "drill", "run", Path.Combine(AppContext.BaseDirectory, "seeds", "drills", "plum-rain.yaml"), "--rain", rain);
    }

    [Fact]
    public async Task A_district_that_is_not_there_is_refused() =>
        await RefusedAsync("nowhere", "drill", "list", "--district", Path.Combine(_folder.Path, "nowhere"));

    [Fact]
    public async Task A_folder_of_scenarios_that_is_not_there_is_refused() =>
        await RefusedAsync("there is no such folder", "drill", "list", Path.Combine(_folder.Path, "nowhere"));

    [Fact]
    public async Task Plugin_folders_that_cannot_be_used_are_refused()
    {
        using var plugins = new PluginFolders();
        await RefusedAsync("it holds no plugin", "plugin", "list", "--plugins", plugins.Folder);
        await RefusedAsync("there is no such folder", "plugin", "list", "--plugins", Path.Combine(plugins.Folder, "nowhere"));
        var folder = plugins.Add(PluginFolders.Manifest());
        File.WriteAllText(Path.Combine(folder, PluginFolders.Assembly), "no assembly");
        await RefusedAsync("Broken.dll is not a .NET assembly", "model", "list", "--plugins", plugins.Folder);
        plugins.Add(PluginFolders.Manifest("0.5.0", "0.6.0"));
        await RefusedAsync("it was built for contract versions from 0.5.0 and below 0.6.0", "plugin", "list", "--plugins", plugins.Folder);
        plugins.Add(PluginFolders.Manifest());
        PluginFolders.WriteDomain(folder, constructorThrows: true);
        await RefusedAsync("its constructor threw", "drill", "run", "x.yaml", "--plugins", plugins.Folder);
    }

    [Theory]
    [InlineData("Live")]
    [InlineData("drill-")]
    public async Task A_realm_that_cannot_be_is_refused(string realm) =>
        await RefusedAsync("realm", "incident", "replay", "flood-1", "--realm", realm, "--data", _folder.Path);

    [Fact]
    public async Task A_dispatch_problem_is_solved_and_its_orders_add_up_to_its_cost()
    {
        var (exit, output, error) = await RunAsync("dispatch", "solve", Write("p.json", Problem));
        Assert.Equal((0, ""), (exit, error));
        var plan = JsonDocument.Parse(output).RootElement;
        Assert.Equal(
            [("pump", "t1", 1, 20.0, 40.0), ("bags", "s1", 30, 22.0, 6.6), ("bags", "s2", 20, 70.0, 31.0), ("people", "h1", 10, 8.0, 80.0)],
            plan.GetProperty("orders").EnumerateArray().Select(x => (
                x.GetProperty("need").GetString(), x.GetProperty("resource").GetString(), x.GetProperty("quantity").GetInt32(),
                x.GetProperty("minutes").GetDouble(), Math.Round(x.GetProperty("cost").GetDouble(), 9))));
        Assert.Equal([("pump", 1), ("people", 5)], plan.GetProperty("shortfalls").EnumerateArray().Select(x => (x.GetProperty("need").GetString(), x.GetProperty("quantity").GetInt32())));
        Assert.Equal(40 + 6.6 + 31 + 80 + 2000 + 5000, plan.GetProperty("cost").GetDouble(), 6);
        Assert.Equal((0.0, "min-cost-flow"), (plan.GetProperty("gap").GetDouble(), plan.GetProperty("method").GetString()));
        Assert.Equal("sentAsWell", plan.GetProperty("orders")[2].GetProperty("alternatives")[0].GetProperty("reason").GetString());
    }

    [Theory]
    [InlineData("{", "is not a problem in JSON")]
    [InlineData("{}", "needs: is missing")]
    [InlineData("""{"needs":[{"id":"a"}]}""", "needs[0].kind: must be team, supply, evacuation")]
    [InlineData("""{"needs":[{"id":"a","kind":"team","quantity":1,"weight":1,"withinMinutes":5}]}""", "needs[0].capability: is missing")]
    [InlineData("""{"needs":[{"id":"a","kind":"evacuation","quantity":0,"weight":1,"withinMinutes":5}]}""", "needs[0].quantity: 0 is not allowed; must be 1 to")]
    [InlineData("""{"needs":[{"id":"a","kind":"evacuation","quantity":1,"weight":-1,"withinMinutes":5}]}""", "needs[0].weight: -1 is not allowed; must be more than 0")]
    [InlineData("""{"needs":[{"id":"a","kind":"evacuation","quantity":1,"weight":1,"withinMinutes":5}]}""", "needs[0].lon: is missing")]
    [InlineData("""{"needs":[],"teams":[{"id":"t","capabilities":["x"],"lon":200,"lat":31,"speedKmH":40}]}""", "teams[0].lon: 200 is not allowed; must be -180 to 180")]
    [InlineData("""{"needs":[],"teams":[{"id":"t","capabilities":["x"],"lon":121,"lat":31,"speedKmH":0}]}""", "teams[0].speedKmH: 0 is not allowed")]
    [InlineData("""{"needs":[],"stores":[{"id":"s","tier":"village","lon":121,"lat":31,"stock":{}}]}""", "stores[0].tier: village is not allowed; must be township, district, agreement")]
    [InlineData("""{"needs":[],"stores":[{"id":"s","tier":"district","lon":121,"lat":31,"stock":{"x":-1}}]}""", "stores[0].stock")]
    [InlineData("""{"needs":[],"shelters":[{"id":"s","lon":121,"lat":31,"places":1},{"id":"s","lon":121,"lat":31,"places":1}]}""", "shelters[1].id: 's' stands twice")]
    [InlineData("""{"needs":[],"travelMinutes":{"x":{}}}""", "travelMinutes.x: is not a team, store or shelter")]
    [InlineData("""{"needs":[],"shelters":[{"id":"s","places":1}],"travelMinutes":{"s":{"n":1}}}""", "travelMinutes.s.n: is not a need")]
    [InlineData("""{"needs":[],"shelters":[{"id":"s","places":1}],"travelMinutes":{"s":{"n":-1}}}""", "travelMinutes.s.n: must be a number of 0 or more")]
    [InlineData("""{"needs":[],"teams":null}""", "teams: must be a list, not null")]
    [InlineData("""{"needs":[null]}""", "needs[0]: must be an object, not null")]
    [InlineData("""{"needs":[],"teams":[{"id":"t","capabilities":["a",null],"lon":121,"lat":31}]}""", "teams[0].capabilities: a name in it is empty or null")]
    [InlineData("""{"needs":[{"id":"a","kind":"evacuation","quantity":1.5,"weight":1,"withinMinutes":5}]}""", "needs[0].quantity: The JSON value could not be converted to a whole number")]
    [InlineData("""{"needs":[],"shelters":[{"id":"a\nb","places":1},{"id":"a\nb","places":1}]}""", "shelters[1].id: 'a b' stands twice")]
    [InlineData("""{"needs":[{"id":"a","kind":"evacuation","quantity":1,"weight":900000,"withinMinutes":5,"lon":121,"lat":31}],"unmetMinutes":1000000}""", "needs[0].weight: 900000 is not allowed; times unmetMinutes")]
    [InlineData("""{"needs":[],"colour":1}""", "colour")]
    [InlineData("""{"needs":[],"lambda":-1}""", "lambda: -1 is not allowed; must be 0 to 1,000")]
    [InlineData("""{"needs":[],"budgetMs":0}""", "budgetMs: 0 is not allowed")]
    [InlineData("""{"needs":[],"lambda":"four"}""", "lambda")]
    public async Task A_dispatch_problem_that_cannot_be_used_is_refused_by_the_name_of_its_field(string problem, string why) =>
        await RefusedAsync(why, "dispatch", "solve", Write("p.json", problem));

    [Fact]
    public async Task A_dispatch_problem_that_is_not_there_is_refused() => await RefusedAsync("FILE: 'none.json' does not exist", "dispatch", "solve", "none.json");

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.Path, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Exit code 2, nothing on standard output, and a single line on the error stream.</summary>
    private static async Task<string> RefusedAsync(string why, params string[] args)
    {
        var (exit, output, error) = await RunAsync(args);
        Assert.True(exit == 2, $"exit code {exit}: {error}");
        Assert.Empty(output);
        Assert.Contains(why, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
        return error;
    }

    private static async Task<(int Exit, string Output, string Error)> RunAsync(params string[] args)
    {
        var (output, error) = (Console.Out, Console.Error);
        using var said = new StringWriter();
        using var complained = new StringWriter();
        try
        {
            Console.SetOut(said);
            Console.SetError(complained);
            return (await HaimenCommandLine.RunAsync(args), said.ToString(), complained.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }
    }
}
