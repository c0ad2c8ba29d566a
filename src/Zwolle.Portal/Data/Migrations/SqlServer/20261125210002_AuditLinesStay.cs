using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Zwolle.Portal.Data.Migrations.SqlServer
{
    /// <summary>Nothing: on SQL Server an administrator denies it to the portal's account (docs/operations.md, Audit log).</summary>
    [DbContext(typeof(SqlServerPortalDbContext))]
    [Migration("20261125210002_AuditLinesStay")]
    public partial class AuditLinesStay : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
        }
    }
}
