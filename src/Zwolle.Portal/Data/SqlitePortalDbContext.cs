using Microsoft.EntityFrameworkCore;

namespace Zwolle.Portal.Data;

public sealed class SqlitePortalDbContext(DbContextOptions<SqlitePortalDbContext> options) : PortalDbContext(options);
