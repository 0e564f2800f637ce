using System.CommandLine;
using Haimen.Host.CommandLine;

return await new RootCommand { SeedCommand.Create() }.Parse(args).InvokeAsync();
