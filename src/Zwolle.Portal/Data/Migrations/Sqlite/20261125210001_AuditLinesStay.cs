using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Zwolle.Portal.Data.Migrations.Sqlite
{
    /// <summary>Lines of the audit log can't be changed or deleted; only their details may be erased. Written by hand.</summary>
    [DbContext(typeof(SqlitePortalDbContext))]
    [Migration("20261125210001_AuditLinesStay")]
    public partial class AuditLinesStay : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "AuditEntries_Update" BEFORE UPDATE ON "AuditEntries"
                WHEN NOT (NEW."Details" IS NULL AND NEW."Sequence" = OLD."Sequence" AND NEW."At" = OLD."At" AND NEW."ActorId" IS OLD."ActorId"
                    AND NEW."Action" = OLD."Action" AND NEW."Kind" = OLD."Kind" AND NEW."ItemId" = OLD."ItemId"
                    AND NEW."DetailsDigest" IS OLD."DetailsDigest" AND NEW."Digest" = OLD."Digest")
                BEGIN
                    SELECT RAISE(ABORT, 'Lines of the audit log are only added.');
                END;
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "AuditEntries_Delete" BEFORE DELETE ON "AuditEntries"
                BEGIN
                    SELECT RAISE(ABORT, 'Lines of the audit log are only added.');
                END;
                """);
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""DROP TRIGGER "AuditEntries_Update";""");
            migrationBuilder.Sql("""DROP TRIGGER "AuditEntries_Delete";""");
        }
    }
}
