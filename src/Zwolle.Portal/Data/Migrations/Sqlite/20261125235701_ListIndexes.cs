using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zwolle.Portal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ListIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Revisions_State_PublishedAt",
                table: "Revisions",
                columns: new[] { "State", "PublishedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Plans_ChangedAt_Withdrawn",
                table: "Plans",
                column: "ChangedAt",
                filter: "\"WithdrawnAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Plans_OwnerTeam_ChangedAt",
                table: "Plans",
                columns: new[] { "OwnerTeam", "ChangedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Plans_ReviewOn",
                table: "Plans",
                column: "ReviewOn");

            migrationBuilder.CreateIndex(
                name: "IX_Plans_Title",
                table: "Plans",
                column: "Title");

            migrationBuilder.CreateIndex(
                name: "IX_Moments_AnswerBy",
                table: "Moments",
                column: "AnswerBy");

            migrationBuilder.CreateIndex(
                name: "IX_Moments_ChangedAt",
                table: "Moments",
                column: "ChangedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Moments_OwnerTeam_LastDay",
                table: "Moments",
                columns: new[] { "OwnerTeam", "LastDay" });

            migrationBuilder.CreateIndex(
                name: "IX_Moments_ReviewOn",
                table: "Moments",
                column: "ReviewOn");

            migrationBuilder.CreateIndex(
                name: "IX_Moments_Title",
                table: "Moments",
                column: "Title");

            migrationBuilder.CreateIndex(
                name: "IX_Locations_Name",
                table: "Locations",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_At",
                table: "AuditEntries",
                column: "At");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Revisions_State_PublishedAt",
                table: "Revisions");

            migrationBuilder.DropIndex(
                name: "IX_Plans_ChangedAt_Withdrawn",
                table: "Plans");

            migrationBuilder.DropIndex(
                name: "IX_Plans_OwnerTeam_ChangedAt",
                table: "Plans");

            migrationBuilder.DropIndex(
                name: "IX_Plans_ReviewOn",
                table: "Plans");

            migrationBuilder.DropIndex(
                name: "IX_Plans_Title",
                table: "Plans");

            migrationBuilder.DropIndex(
                name: "IX_Moments_AnswerBy",
                table: "Moments");

            migrationBuilder.DropIndex(
                name: "IX_Moments_ChangedAt",
                table: "Moments");

            migrationBuilder.DropIndex(
                name: "IX_Moments_OwnerTeam_LastDay",
                table: "Moments");

            migrationBuilder.DropIndex(
                name: "IX_Moments_ReviewOn",
                table: "Moments");

            migrationBuilder.DropIndex(
                name: "IX_Moments_Title",
                table: "Moments");

            migrationBuilder.DropIndex(
                name: "IX_Locations_Name",
                table: "Locations");

            migrationBuilder.DropIndex(
                name: "IX_AuditEntries_At",
                table: "AuditEntries");
        }
    }
}
