using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Zwolle.Portal.Data.Migrations.Postgres
{
    /// <summary>Lines of the audit log can't be changed or deleted; only their details may be erased. Written by hand.</summary>
    [DbContext(typeof(PostgresPortalDbContext))]
    [Migration("20261125210003_AuditLinesStay")]
    public partial class AuditLinesStay : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                CREATE FUNCTION "AuditEntries_Stay"() RETURNS trigger LANGUAGE plpgsql AS $audit$
                BEGIN
                    -- In two steps: there is no NEW when all lines are cut off at once.
                    IF TG_OP = 'UPDATE' THEN
                        IF NEW."Details" IS NULL AND (NEW."Sequence", NEW."At", NEW."ActorId", NEW."Action", NEW."Kind", NEW."ItemId", NEW."DetailsDigest", NEW."Digest")
                            IS NOT DISTINCT FROM (OLD."Sequence", OLD."At", OLD."ActorId", OLD."Action", OLD."Kind", OLD."ItemId", OLD."DetailsDigest", OLD."Digest")
                        THEN
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'Lines of the audit log are only added.';
                END
                $audit$;
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "AuditEntries_Change" BEFORE UPDATE OR DELETE ON "AuditEntries"
                FOR EACH ROW EXECUTE FUNCTION "AuditEntries_Stay"();
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "AuditEntries_Truncate" BEFORE TRUNCATE ON "AuditEntries"
                FOR EACH STATEMENT EXECUTE FUNCTION "AuditEntries_Stay"();
                """);
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""DROP TRIGGER "AuditEntries_Change" ON "AuditEntries";""");
            migrationBuilder.Sql("""DROP TRIGGER "AuditEntries_Truncate" ON "AuditEntries";""");
            migrationBuilder.Sql("""DROP FUNCTION "AuditEntries_Stay"();""");
        }
    }
}
