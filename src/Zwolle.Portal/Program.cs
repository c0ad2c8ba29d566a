using Zwolle.Portal.Infrastructure.Database;
using Zwolle.Portal.Setup;

var builder = WebApplication.CreateBuilder(args);
builder.AddPortal();

await using var app = builder.Build();
app.UsePortal();

try
{
    await app.PrepareDatabaseAsync();
}
catch (StartException exception)
{
    app.Logger.CannotStart(exception.Message);
    return 1;
}

await app.RunAsync();
return 0;
