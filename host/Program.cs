using Haimen.Host.CommandLine;

return await HaimenCommandLine.RunAsync(args);
