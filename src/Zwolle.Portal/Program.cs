using Microsoft.Extensions.Options;
using Zwolle.Portal.Features.Admin.Account;
using Zwolle.Portal.Infrastructure;
using Zwolle.Portal.Infrastructure.Database;
using Zwolle.Portal.Setup;

try
{
    var command = Commands.Parse(args);
    var builder = WebApplication.CreateBuilder(command?.Settings ?? args);
    builder.AddPortal();

    await using var app = builder.Build();
    app.UsePortal();
    app.Services.GetRequiredService<IStartupValidator>().Validate();
    if (command is not { PreparesDatabase: false })
    {
        await app.PrepareDatabaseAsync();
    }

    if (command is not null)
    {
        return await command.RunAsync(app.Services, Console.Out);
    }

    await FirstAdministratorCode.OfferAsync(app.Services, Console.Out);
    await app.RunAsync();
    return 0;
}
catch (CommandException exception)
{
    await Console.Error.WriteLineAsync($"{exception.Failure}: {exception.Message}");
    return 1;
}
catch (Exception exception) when (exception is StartException or OptionsValidationException)
{
    await Console.Error.WriteLineAsync($"The portal does not start: {exception.Message}");
    return 1;
}
