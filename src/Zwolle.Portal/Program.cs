using Microsoft.Extensions.Options;
using Zwolle.Portal.Features.Admin.Account;
using Zwolle.Portal.Features.Neighbourhoods.Import;
using Zwolle.Portal.Infrastructure.Database;
using Zwolle.Portal.Setup;

try
{
    var import = ImportCommand.Parse(args);
    var builder = WebApplication.CreateBuilder(import?.Settings ?? args);
    builder.AddPortal();

    await using var app = builder.Build();
    app.UsePortal();
    app.Services.GetRequiredService<IStartupValidator>().Validate();
    await app.PrepareDatabaseAsync();
    if (import is null)
    {
        await FirstAdministratorCode.OfferAsync(app.Services, Console.Out);
    }

    await (import?.RunAsync(app.Services, Console.Out) ?? app.RunAsync());
    return 0;
}
catch (BoundaryException exception)
{
    await Console.Error.WriteLineAsync($"The boundaries are not imported: {exception.Message}");
    return 1;
}
catch (Exception exception) when (exception is StartException or OptionsValidationException)
{
    await Console.Error.WriteLineAsync($"The portal does not start: {exception.Message}");
    return 1;
}
