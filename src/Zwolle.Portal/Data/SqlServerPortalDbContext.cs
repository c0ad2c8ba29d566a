using Microsoft.EntityFrameworkCore;

namespace Zwolle.Portal.Data;

public sealed class SqlServerPortalDbContext(DbContextOptions<SqlServerPortalDbContext> options) : PortalDbContext(options);
