using Google.Protobuf.Reflection;

namespace Haimen.Client.Tests;

/// <summary>What every part of the contract keeps to, and what it may not take back.</summary>
public sealed class ContractTests
{
    /// <summary>
    /// A promise that is kept is a line of <c>haimen.v1.txt</c>. A field that is removed, renumbered, renamed or retyped, a method that is gone
    /// or has another route takes a line away and fails here; additions pass. To write additions down:
    /// <c>HAIMEN_RENEW_CONTRACT=sdk/Client/Protos/haimen.v1.txt dotnet run --project tests/Client.Tests -- -class "*ContractTests"</c>.
    /// </summary>
    [Fact]
    public void Nothing_that_clients_rely_on_is_taken_back()
    {
        var now = ContractText.Lines();
        if (Environment.GetEnvironmentVariable("HAIMEN_RENEW_CONTRACT") is { Length: > 0 } file)
        {
            File.WriteAllLines(file, now);
            return;
        }

        var promised = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "haimen.v1.txt"));
        Assert.Empty(promised.Except(now, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_method_but_a_stream_has_a_route() =>
        Assert.All(Contract.Services.SelectMany(x => x.Methods), x => Assert.True(x.IsClientStreaming || ContractText.RouteOf(x) is not null, x.FullName));

    [Fact]
    public void Every_command_carries_an_id_but_those_of_a_session() => Assert.All(
        Contract.Services.SelectMany(x => x.Methods).Where(x => ContractText.RouteOf(x) is { Verb: "POST" } && x.Name is not ("RunModel" or "SignIn" or "SignOut" or "ChangePassword")),
        x => Assert.NotNull(x.InputType.FindFieldByName("command_id")));

    [Fact]
    public void A_route_that_names_a_realm_takes_it_from_the_request() => Assert.All(
        Contract.Services.SelectMany(x => x.Methods).Where(x => ContractText.RouteOf(x)?.Path.Contains("{realm}", StringComparison.Ordinal) ?? false),
        x => Assert.NotNull(x.InputType.FindFieldByName("realm")));

    [Fact]
    public void Everything_is_documented()
    {
        var files = FileDescriptorSet.Parser.ParseFrom(Contract.ReadDescriptors()).File.Where(x => x.Package == "haimen.v1").ToList();
        Assert.Equal(Contract.Files.Count, files.Count);
        Assert.All(files, file =>
        {
            var told = file.SourceCodeInfo.Location.Where(x => x.LeadingComments.Trim().Length > 0).Select(x => string.Join('.', x.Path)).ToHashSet();
            for (var m = 0; m < file.MessageType.Count; m++)
            {
                Assert.Contains($"4.{m}", told);
                for (var f = 0; f < file.MessageType[m].Field.Count; f++) Assert.Contains($"4.{m}.2.{f}", told);
            }

            for (var s = 0; s < file.Service.Count; s++)
            {
                Assert.Contains($"6.{s}", told);
                for (var r = 0; r < file.Service[s].Method.Count; r++) Assert.Contains($"6.{s}.2.{r}", told);
            }
        });
    }
}
