using Microsoft.Extensions.Options;
using Zwolle.Portal.Infrastructure.Database;
using Zwolle.Portal.Setup;

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddPortal();

    await using var app = builder.Build();
    app.UsePortal();
    app.Services.GetRequiredService<IStartupValidator>().Validate();
    await app.PrepareDatabaseAsync();
    await app.RunAsync();
    return 0;
}
catch (Exception exception) when (exception is StartException or OptionsValidationException)
{
    await Console.Error.WriteLineAsync($"The portal does not start: {exception.Message}");
    return 1;
}
