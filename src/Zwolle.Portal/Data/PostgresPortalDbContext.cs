using Microsoft.EntityFrameworkCore;

namespace Zwolle.Portal.Data;

public sealed class PostgresPortalDbContext(DbContextOptions<PostgresPortalDbContext> options) : PortalDbContext(options);
